package org.xiangbang.projects.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Pairings;
import org.xiangbang.matching.Share;
import org.xiangbang.projects.Project;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Region;

/** Says who signs: two bureaus of each county, the organizations, and the further departments chosen (“2+1+N”, P-08). */
@Component
class AgreementParties {
    private static final List<String> ALWAYS = List.of("agriculture", "civil-affairs");
    private static final String TOWNSHIP = "township";
    private static final String CHIEF = "chief";

    private final Pairings pairings;
    private final Regions regions;

    AgreementParties(Pairings pairings, Regions regions) {
        this.pairings = pairings;
        this.regions = regions;
    }

    /** @throws FormRefused if a township is to sign for a case that is at a higher level than a township */
    List<String> of(CaseFile file, Project project, List<String> further) {
        var parties = new ArrayList<String>();
        for (var department : ALWAYS) parties.addAll(chiefs(department, places(file, Region.Level.COUNTY)));
        for (var organization : organizations(project))
            parties.add(new Desk(Desk.ORGANIZATION, "representative", organization).id());
        for (var department : further) {
            var level = department.equals(TOWNSHIP) ? Region.Level.TOWNSHIP : Region.Level.COUNTY;
            parties.addAll(chiefs(department, places(file, level)));
        }
        return parties.stream().distinct().toList();
    }

    /** Returns the lead organization first, then the other members of the pairing. */
    private List<String> organizations(Project project) {
        var members = pairings.seek(project.caseNo()).map(Pairing::shares).orElse(List.of());
        return Stream.concat(Stream.of(project.organization()), members.stream().map(Share::organization))
                .distinct()
                .toList();
    }

    private List<Region> places(CaseFile file, Region.Level level) {
        var all = Stream.concat(Stream.of(file.region()), file.otherRegions().stream());
        if (level == Region.Level.COUNTY)
            return all.map(place -> regions.at(place, level).orElse(place))
                    .distinct()
                    .toList();
        var townships =
                all.flatMap(place -> place.at(level).stream()).distinct().toList();
        if (townships.isEmpty()) throw new FormRefused("furtherParties", "agreement.no-township");
        return townships;
    }

    private static List<String> chiefs(String department, List<Region> places) {
        return places.stream()
                .map(place -> new Desk(department, CHIEF, place.code()).id())
                .toList();
    }
}
