package org.xiangbang.projects.view;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** What the interface and the pages read of projects. */
@Component
class ProjectReading {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProjectList list;
    private final ProjectFile files;
    private final ProjectDossier dossier;
    private final ObjectProvider<ProjectPart> parts;
    private final Regions regions;

    ProjectReading(
            ProjectList list,
            ProjectFile files,
            ProjectDossier dossier,
            ObjectProvider<ProjectPart> parts,
            Regions regions) {
        this.list = list;
        this.files = files;
        this.dossier = dossier;
        this.parts = parts;
        this.regions = regions;
    }

    record Page(List<Item> items, String next) {}

    record Item(
            String caseNo,
            String title,
            String status,
            String region,
            String regionName,
            String place,
            String organization,
            String organizationName,
            String kind,
            String amount,
            OffsetDateTime openedAt) {}

    /** @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none */
    CaseQuery.Page<ProjectList.Row> rows(CaseQuery query, Official official) {
        return list.read(RegionScope.of(official), query);
    }

    Page list(CaseQuery query, Official official) {
        var page = rows(query, official);
        return new Page(page.items().stream().map(this::item).toList(), page.next());
    }

    ProjectJson one(String caseNo, Official official) {
        var file = files.open(caseNo, official);
        return dossier.of(caseNo)
                .map(known -> ProjectJson.of(file, known, parts(caseNo)))
                .orElseGet(() -> ProjectJson.ordered(file));
    }

    /** The counties to filter by. */
    List<NamedRegion> counties() {
        return regions.counties();
    }

    /** The full names of the regions on a page of the list, by code. */
    Map<String, String> regionNames(CaseQuery.Page<ProjectList.Row> page) {
        return page.items().stream()
                .map(ProjectList.Row::region)
                .distinct()
                .collect(Collectors.toMap(code -> code, code -> regions.fullName(new Region(code))));
    }

    private Map<String, Object> parts(String caseNo) {
        var all = new LinkedHashMap<String, Object>();
        parts.orderedStream().forEach(part -> part.of(caseNo).ifPresent(value -> all.put(part.name(), value)));
        return all;
    }

    private Item item(ProjectList.Row row) {
        return new Item(
                row.caseNo(),
                row.title(),
                row.status(),
                row.region(),
                regions.name(row.region()),
                row.place(),
                row.organization(),
                row.organizationName(),
                row.kind(),
                row.amount() == null ? null : row.amount().yuan(),
                row.openedAt().atZone(ZONE).toOffsetDateTime());
    }
}
