package org.xiangbang.evidence.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.xiangbang.cases.CaseFile;

/** The parts of a case's page. Each has an address of its own below that of the case. */
enum CaseTab {
    BRIEF,
    PAPERS,
    HISTORY,
    MONEY,
    DIAGRAM,
    /** The printed case file (案卷打印件): everything on one page. It is no tab. */
    PRINT;

    /** Returns the tabs of a case of a kind: money is a project's alone. @param kind the word of the kind */
    static List<CaseTab> of(String kind) {
        return Arrays.stream(values())
                .filter(tab -> tab != PRINT)
                .filter(tab -> tab != MONEY || kind.equals(CaseFile.Kind.PROJECT.word()))
                .toList();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the address of the tab of a case. */
    public String address(String caseNo) {
        return "/cases/" + caseNo + (this == BRIEF ? "" : "/" + word());
    }

    /** Does it show the part of another tab as well? */
    public boolean shows(String tab) {
        return this == PRINT || word().equals(tab);
    }
}
