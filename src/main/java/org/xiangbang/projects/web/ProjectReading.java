package org.xiangbang.projects.web;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Place;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.ProjectDossier;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.ProjectList;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** What the interface and the pages read of projects. */
@Component
class ProjectReading {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int MOST = 100;

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

    /** @throws FormRefused if the region or the status is unknown, or the size is not between 1 and 100 */
    ProjectList.Page rows(Official official, ProjectList.Filter filter, String after, int size) {
        if (size < 1) throw new FormRefused("size", "field.min", 1);
        if (size > MOST) throw new FormRefused("size", "field.max", MOST);
        if (filter.region() != null && !filter.region().isBlank()) regions.require("region", filter.region());
        if (filter.status() != null && !filter.status().isBlank() && !known(filter.status()))
            throw new FormRefused("status", "field.option", filter.status());
        return list.read(RegionScope.of(official), filter, after, size);
    }

    Page list(Official official, String region, String status, String q, String after, int size) {
        var page = rows(official, new ProjectList.Filter(region, status, q), after, size);
        return new Page(page.items().stream().map(this::item).toList(), page.next());
    }

    ProjectAnswer one(String caseNo, Official official) {
        var file = files.open(caseNo, official);
        return dossier.of(caseNo)
                .map(known -> ProjectAnswer.of(file, known, parts(caseNo)))
                .orElseGet(() -> ProjectAnswer.ordered(file));
    }

    /** The counties to filter by. */
    List<Place> counties() {
        return regions.all().stream()
                .filter(place -> place.region().level() == Region.Level.COUNTY)
                .toList();
    }

    /** The full names of the regions on a page of the list, by code. */
    Map<String, String> regionNames(ProjectList.Page page) {
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

    private static boolean known(String word) {
        return Stream.of(Project.Status.values())
                .anyMatch(s -> s.name().toLowerCase(Locale.ROOT).equals(word));
    }
}
