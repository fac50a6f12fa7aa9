package org.xiangbang.projects.view;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.projects.ProjectFile;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.shared.Official;

/** What the interface returns about projects. */
@Component
class ProjectReading {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ProjectList list;
    private final ProjectFile files;
    private final ProjectDossier dossier;
    private final ObjectProvider<ProjectPart> parts;
    private final Regions regions;
    private final SharedNumbers numbers;

    ProjectReading(
            ProjectList list,
            ProjectFile files,
            ProjectDossier dossier,
            ObjectProvider<ProjectPart> parts,
            Regions regions,
            SharedNumbers numbers) {
        this.list = list;
        this.files = files;
        this.dossier = dossier;
        this.parts = parts;
        this.regions = regions;
        this.numbers = numbers;
    }

    /** @param progress the work done in basis points; absent before a report of progress was verified */
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
            Integer progress,
            OffsetDateTime openedAt) {}

    /** @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none */
    CaseQuery.Page<Item> list(CaseQuery query, Official official) {
        return list.cases().page(query, official).map(this::item);
    }

    ProjectJson one(String caseNo, Official official) {
        var file = files.open(caseNo, official);
        return dossier.of(caseNo)
                .map(known -> ProjectJson.of(file, known, numbers.of(caseNo, official), parts(caseNo)))
                .orElseGet(() -> ProjectJson.ordered(file));
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
                row.progress(),
                row.openedAt().atZone(ZONE).toOffsetDateTime());
    }
}
