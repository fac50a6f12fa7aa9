package org.xiangbang.access;

import org.xiangbang.shared.Region;

/**
 * An administrative division with its name.
 *
 * @param demonstration the code is invented and must be shown as such
 */
public record NamedRegion(Region region, String name, boolean demonstration) {

    public String code() {
        return region.code();
    }
}
