package org.xiangbang.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.xiangbang.access.Desks;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;

/**
 * Who sees the county overview (县域总览): in a county its chiefs, its inspectors and its leading group; in a city or province every
 * official. A deputy for every process sees what the principal sees (ours, decision 0160).
 */
public final class OverviewReaders {
    private static final Set<String> LEADING_POSTS = Set.of("chief", "inspector");
    private static final String LEADING_GROUP = "leading-group";
    private static final int COUNTY = 6;

    private OverviewReaders() {}

    public static boolean mayRead(Official who) {
        return !places(who).isEmpty();
    }

    /** Is the reader's own overview that of a county? */
    public static boolean ofCounty(Official who) {
        return mayRead(who) && places(who).get(0).code().length() == COUNTY;
    }

    /** Is the reader's own overview that of a city or a province, with its counties? */
    public static boolean ofMore(Official who) {
        return mayRead(who) && !ofCounty(who);
    }

    /**
     * Returns the place that is asked for; if none is, that of the reader's first desk.
     *
     * @param asked a code or the name of a county, a city or a province; null or empty for the reader's own place
     * @throws NotFound for somebody who sees no overview
     * @throws FormRefused naming {@code region} if there is no such place, or it is not the reader's
     */
    public static Region place(String asked, Regions regions, Official who) {
        var own = places(who);
        if (own.isEmpty()) throw new NotFound("overview");
        if (VisibleText.isEmpty(asked)) return own.get(0);
        var place = regions.require("region", regions.typed(VisibleText.of(asked)));
        if (place.code().length() > COUNTY) throw new FormRefused("region", "county.below", regions.name(place.code()));
        if (own.stream().noneMatch(mine -> mine.contains(place)))
            throw new FormRefused("region", "county.elsewhere", regions.name(place.code()));
        return place;
    }

    private static List<Region> places(Official who) {
        return Stream.concat(
                        who.desks().stream(),
                        who.standIns().stream()
                                .filter(s -> s.processes().isEmpty())
                                .flatMap(s -> s.desks().stream()))
                .filter(OverviewReaders::reads)
                .map(desk -> new Region(desk.region()))
                .distinct()
                .toList();
    }

    private static boolean reads(Desk desk) {
        if (Desks.OUTSIDE.contains(desk.department()) || desk.region().length() > COUNTY) return false;
        return desk.region().length() < COUNTY
                || LEADING_POSTS.contains(desk.post())
                || LEADING_GROUP.equals(desk.department());
    }
}
