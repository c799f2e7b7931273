package io.worksafety.hazard.carrier;

import java.util.UUID;

/** What other features need to know of a vehicle. */
public record KnownVehicle(
    UUID id, String plate, PlateColour plateColour, UUID carrierId, String areaCode) {}
