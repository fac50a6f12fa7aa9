package org.xiangbang.reports.exceptions;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.reports.OverviewReaders;
import org.xiangbang.shared.Official;
import org.xiangbang.web.home.HomePart;

/** What stands out, in the workbench of an inspector. */
@Component
class InspectorHome implements HomePart {
    private static final String INSPECTOR = "inspector";
    private static final int SHOWN = 3;

    private final Inspection inspection;

    InspectorHome(Inspection inspection) {
        this.inspection = inspection;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        if (reader.desks().stream().noneMatch(desk -> desk.post().equals(INSPECTOR))
                || !OverviewReaders.mayRead(reader)) return Optional.empty();
        return Optional.of(new View(
                "reports/exceptions", Map.of("all", inspection.of(null, SHOWN, reader), "list", "", "level", 3)));
    }
}
