package org.xiangbang.engine.model;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePlaces;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

/** Finds the desk of one case for a desk in a model: the model names a level, the case's region gives the code. */
@Component
public class DeskResolver {
    /** The variable that holds the desk at which a side path was raised. In a model the word stands for that desk. */
    public static final String RAISER = "raiser";

    private static final String AGRICULTURE = "agriculture";

    private final Regions regions;
    private final CasePlaces places;

    DeskResolver(Regions regions, CasePlaces places) {
        this.places = places;
        this.regions = regions;
    }

    /**
     * @param spec {@code department.post@level}, {@code applicant}, {@code organization.post@organization}, or a whole desk
     * @throws IllegalArgumentException if the spec is none of these
     */
    public Desk resolve(String spec, CaseFile file) {
        if (spec.equals("applicant")) return file.applicant();
        var named = Desk.parse(spec);
        if (named.ofOrganization() && named.region().equals(Desk.ORGANIZATION)) {
            if (file.organization() == null) return file.applicant();
            return new Desk(Desk.ORGANIZATION, named.post(), file.organization());
        }
        var level = Region.Level.named(named.region());
        // A case moves to its division's successor itself, so that its own division is always today's.
        if (level.filter(file.region().level()::equals).isPresent())
            return new Desk(named.department(), named.post(), file.region().code());
        var desk = level.map(l -> at(named, l, regions.current(file.region()))).orElse(named);
        if (!desk.region().matches("\\d+")) return desk;
        return new Desk(
                desk.department(),
                desk.post(),
                today(new Region(desk.region()), file).code());
    }

    /** What has taken the division's place: its successor, or the one of several that was chosen for the case (ours, decision 0124). */
    private Region today(Region place, CaseFile file) {
        var current = regions.current(place);
        var ended = regions.division(current.code()).filter(d -> !d.inForce(regions.today()));
        return ended.flatMap(d -> places.heir(file.caseNo(), current))
                .map(regions::current)
                .orElse(current);
    }

    /**
     * Finds the desk at the level. If the case is of a higher level there is no such desk, and the nearest level that the case
     * has does the step: the township for a village, the county's agriculture bureau for a township (ours, decision 0004). Where a
     * level is skipped, as in a city without counties, the next one above does it (ours, decision 0109).
     */
    private Desk at(Desk named, Region.Level level, Region place) {
        var region = place.level() == level ? Optional.of(place) : regions.at(place, level);
        if (region.isPresent())
            return new Desk(named.department(), named.post(), region.get().code());
        if (level == Region.Level.VILLAGE && place.level() == Region.Level.TOWNSHIP)
            return new Desk("township", named.post(), place.code());
        var local = level == Region.Level.VILLAGE || level == Region.Level.TOWNSHIP;
        return new Desk(local ? AGRICULTURE : named.department(), named.post(), place.code());
    }
}
