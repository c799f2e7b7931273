package io.worksafety.testkit.canary.a4aggregate.stock;

import jakarta.ws.rs.Path;

@Path("/canary/a4/pieces")
class PieceResource {

  String name(Piece piece) {
    return piece.areaCode();
  }
}
