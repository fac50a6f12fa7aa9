package org.xiangbang.projects.approval;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Region;

/** How far a project's places lie apart, as the decision table {@code projects-approval-level} asks it. */
enum ApprovalReach {
    TOWNSHIP,
    COUNTY,
    COUNTIES,
    CITIES;

    static ApprovalReach of(CaseFile file) {
        var places = new ArrayList<>(file.otherRegions());
        places.add(file.region());
        if (within(places, Region.Level.TOWNSHIP)) return TOWNSHIP;
        if (within(places, Region.Level.COUNTY)) return COUNTY;
        return within(places, Region.Level.CITY) ? COUNTIES : CITIES;
    }

    /** Do all places lie in one division of that level? A place above it does not. */
    private static boolean within(Collection<Region> places, Region.Level level) {
        var holders = places.stream().map(place -> place.at(level)).distinct().toList();
        return holders.size() == 1 && holders.stream().allMatch(Predicate.not(Optional::isEmpty));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
