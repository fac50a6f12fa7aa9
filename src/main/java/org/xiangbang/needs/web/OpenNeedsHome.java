package org.xiangbang.needs.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.NeedList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** The latest published needs that an organization could take up where it wants to help. */
@Component
class OpenNeedsHome implements HomePart {
    private static final int LOOKED_AT = 30;
    private static final int SHOWN = 5;

    private final NeedList needs;
    private final CaseFiles cases;

    OpenNeedsHome(NeedList needs, CaseFiles cases) {
        this.needs = needs;
        this.cases = cases;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        var regions = reader.desks().stream()
                .filter(Desk::ofOrganization)
                .map(desk -> cases.find(desk.region()).region().code())
                .distinct()
                .toList();
        if (regions.isEmpty()) return Optional.empty();
        return Optional.of(new View("needs/home", Map.of("needs", open(regions, reader), "region", regions.get(0))));
    }

    private List<NeedList.Item> open(List<String> regions, Official reader) {
        return regions.stream()
                .flatMap(region -> needs.cases().page(published(region), reader).items().stream())
                .filter(need -> Boolean.TRUE.equals(need.suitable()))
                .sorted(Comparator.comparing(NeedList.Item::publishedOn).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static CaseQuery published(String region) {
        return new CaseQuery(region, Need.Status.PUBLISHED.word(), "", "", LOOKED_AT);
    }
}
