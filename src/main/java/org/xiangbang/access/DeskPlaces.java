package org.xiangbang.access;

import java.util.Optional;

/** Names what stands behind the @ of a desk and is no region, for instance an organization's number. */
public interface DeskPlaces {
    Optional<String> name(String place);
}
