package org.xiangbang.access;

import java.util.Optional;

/** Gives the name of the part after the @ of a desk when it is no region, for instance an organization's number. */
public interface DeskPlaces {
    Optional<String> name(String place);
}
