package io.worksafety.testkit.canary.a3feature.stock;

/** A door, so public; its neighbour is not one. */
public class Shelf {

  /** Shows more than the door should. */
  protected Inside inside() {
    return new Inside();
  }

  /** Public by its place in a door, but a door itself. */
  public static class Inside {}
}
