package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;

/** The papers of a case with the acts that brought them. */
@Component
class CasePapers {
    private final Documents documents;

    CasePapers(Documents documents) {
        this.documents = documents;
    }

    /** @param field what the form called it; null for a paper that went with an opinion */
    record Paper(Document document, Timeline.Line line, String field) {}

    /** @return one entry for each time that a paper was handed in, the newest first */
    List<Paper> of(String caseNo, List<Timeline.Line> lines) {
        var known = documents.of(caseNo).stream()
                .collect(Collectors.toMap(document -> document.id().toString(), Function.identity()));
        var papers = new ArrayList<Paper>();
        for (var line : lines) {
            for (var field : line.fields())
                field.documents().stream()
                        .filter(known::containsKey)
                        .forEach(id -> papers.add(new Paper(known.get(id), line, field.label())));
            line.act().form().documents().stream()
                    .filter(known::containsKey)
                    .forEach(id -> papers.add(new Paper(known.get(id), line, null)));
        }
        Collections.reverse(papers);
        return papers;
    }
}
