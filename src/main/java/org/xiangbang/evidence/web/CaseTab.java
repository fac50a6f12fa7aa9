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
    /** Everything on one sheet, to be printed. It is no tab. */
    SHEET;

    /** Returns the tabs of a case: money is a project's alone. */
    static List<CaseTab> of(CaseFile file) {
        return Arrays.stream(values())
                .filter(tab -> tab != SHEET)
                .filter(tab -> tab != MONEY || file.kind() == CaseFile.Kind.PROJECT)
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
        return this == SHEET || word().equals(tab);
    }
}
