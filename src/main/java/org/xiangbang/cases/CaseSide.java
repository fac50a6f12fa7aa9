package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Says on which side of a case a person is: an official responsible for it, or one of those who applied. */
@Component
public class CaseSide {
    private static final Set<String> OUTSIDE = Set.of(Desk.ORGANIZATION, "applicant");
    private static final List<Integer> LEVELS = List.of(2, 4, 6, 9, 12);

    /** The post that reads every case and holds no task (lifecycle, "Who acts"). */
    private static final String INSPECTOR = "inspector";

    private final CaseMembers members;

    CaseSide(CaseMembers members) {
        this.members = members;
    }

    /** Returns every place whose officials are responsible for the case: its own places and all divisions above them. */
    public Set<String> places(CaseFile file) {
        var places = new LinkedHashSet<String>();
        for (var region : regions(file))
            LEVELS.stream()
                    .filter(length -> length <= region.code().length())
                    .forEach(length -> places.add(region.code().substring(0, length)));
        return places;
    }

    /** Finds the desk at which the person is an official responsible for the case; empty for everybody else. */
    public Optional<Desk> officialDesk(CaseFile file, Official who) {
        var places = places(file);
        return who.desks().stream()
                .filter(d -> !OUTSIDE.contains(d.department()) && !d.post().equals(INSPECTOR))
                .filter(d -> places.contains(d.region()))
                .findFirst();
    }

    /** Does the person hold the desk that filed the case, or a desk of an organization that takes part in it? */
    public boolean applied(CaseFile file, Official who) {
        var organizations = new ArrayList<>(members.of(file.caseNo()));
        if (file.organization() != null) organizations.add(file.organization());
        return who.desks().stream()
                .anyMatch(
                        d -> d.equals(file.applicant()) || (d.ofOrganization() && organizations.contains(d.region())));
    }

    private static List<Region> regions(CaseFile file) {
        var regions = new ArrayList<>(file.otherRegions());
        regions.add(file.region());
        return regions;
    }
}
