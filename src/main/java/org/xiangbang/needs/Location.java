package org.xiangbang.needs;

import org.xiangbang.shared.Region;

/** Where a need is. @param place the exact spot within the region, may be null */
public record Location(Region region, String place) {}
