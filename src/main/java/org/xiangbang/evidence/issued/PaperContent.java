package org.xiangbang.evidence.issued;

import java.util.List;

/**
 * What a template writes onto a paper, all of it in Chinese and as a page would show it. What nobody entered is empty.
 *
 * @param facts what was applied for, each with its label
 * @param tables rows that were entered with it
 * @param opinions what each step said, in order
 */
public record PaperContent(
        String caseNo,
        String title,
        String organization,
        String place,
        String amount,
        String capital,
        List<Fact> facts,
        List<Table> tables,
        List<Opinion> opinions,
        String issuedBy,
        String issuedAt) {

    /** A labeled value. */
    public record Fact(String label, String text) {}

    /** A table with a head. */
    public record Table(String label, List<String> headings, List<List<String>> rows) {}

    /** What was said at a step. */
    public record Opinion(String step, String desk, String outcome, String opinion, String person, String at) {}
}
