package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.web.Sentences;

/** Says at the top of every tab which case it is and where it stands. */
@Component
class CaseHead {
    /** The statuses with which a case ended as it was meant to; any other end is no success and has no green mark. */
    private static final Set<String> FULFILLED = Set.of("published", "served", "closed");

    private final CaseFiles cases;
    private final Regions regions;
    private final Stations stations;
    private final Sentences sentences;

    CaseHead(CaseFiles cases, Regions regions, Stations stations, Sentences sentences) {
        this.cases = cases;
        this.regions = regions;
        this.stations = stations;
        this.sentences = sentences;
    }

    void add(CaseFile file, List<Act> acts, List<OpenOffer> open, Map<String, Object> model, Locale locale) {
        model.put("file", file);
        model.put("tone", tone(file));
        model.put("places", places(file));
        model.put("stations", stations.of(acts, open, file.closedAt() != null, locale));
        organization(file, model, locale);
    }

    /** The case of an organization has its name as its title. */
    private void organization(CaseFile file, Map<String, Object> model, Locale locale) {
        var number = file.organization();
        if (number == null) return;
        if (file.kind() != CaseFile.Kind.ORGANIZATION) model.put("organization", cases.organizationName(number));
        model.put("formerly", String.join(sentences.text("web.join", locale), cases.formerNames(number)));
    }

    private static String tone(CaseFile file) {
        if (file.closedAt() == null) return "state-open";
        return FULFILLED.contains(file.status()) ? "state-done" : "";
    }

    private List<String> places(CaseFile file) {
        return Stream.concat(Stream.of(file.region()), file.otherRegions().stream())
                .map(regions::fullName)
                .toList();
    }
}
