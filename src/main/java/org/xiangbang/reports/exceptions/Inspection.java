package org.xiangbang.reports.exceptions;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Regions;
import org.xiangbang.reports.LateSteps;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** Collects what stands out for somebody who sees the overview of a place. */
@Service
class Inspection {
    private final ExceptionLists lists;
    private final LateSteps late;
    private final Regions regions;

    Inspection(ExceptionLists lists, LateSteps late, Regions regions) {
        this.lists = lists;
        this.late = late;
        this.regions = regions;
    }

    /**
     * @param region a code or a name; null or empty for the reader's own place
     * @param most rows of each list, 1 to 100
     * @throws NotFound for somebody who sees no overview
     * @throws org.xiangbang.shared.FormRefused naming {@code region} if there is no such place, or it is not the reader's
     */
    @Transactional(readOnly = true)
    public Exceptions of(String region, int most, Official who) {
        var place = OverviewReaders.place(region, regions, who);
        var counts = new HashMap<>(lists.counts(place));
        counts.put(
                "late",
                late.byDepartment(place).values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        return new Exceptions(
                place,
                late.page(place, "", "", most).items(),
                lists.returned(place, most),
                lists.pairs(place, most),
                lists.nearlyPaid(place, most),
                lists.quick(place, most),
                Map.copyOf(counts));
    }
}
