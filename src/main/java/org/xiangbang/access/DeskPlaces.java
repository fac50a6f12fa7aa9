package org.xiangbang.access;

import java.time.Instant;
import java.util.Optional;

/** Gives the name of the part after the @ of a desk when it is no region, for instance an organization's number. */
public interface DeskPlaces {
    Optional<String> name(String place);

    /** Gives the name that it had then. */
    Optional<String> name(String place, Instant at);
}
