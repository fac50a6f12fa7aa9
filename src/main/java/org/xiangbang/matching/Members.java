package org.xiangbang.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.shared.Violation;

/** Reads the members of a pairing from a form's table and checks them together. */
@Component
public class Members {
    private static final String FIELD = "members";
    private static final int FEWEST = 2;

    private final Organizations organizations;

    Members(Organizations organizations) {
        this.organizations = organizations;
    }

    /**
     * Reads the shares that the rows name. Rows whose share cannot be read are left out; {@link #violations} reports them.
     *
     * @param rows cells {@code organization}, {@code share} in percent, {@code part}
     */
    public List<Share> read(List<Map<String, Object>> rows) {
        return rows.stream()
                .flatMap(row -> Share.basisPoints((String) row.get("share"))
                        .map(points ->
                                new Share((String) row.get("organization"), points, (String) row.get("part"), null))
                        .stream())
                .toList();
    }

    /**
     * Says what is wrong with the members of a pairing of that form under that lead. If several organizations take part they are
     * named with shares that add up to 100 %; an organization that goes alone names none (P-06; the arithmetic is ours, decision
     * 0020).
     */
    public List<Violation> violations(Pairing.Form form, String lead, List<Map<String, Object>> rows) {
        var wrong = new ArrayList<Violation>();
        if (!form.several()) {
            if (!rows.isEmpty()) wrong.add(new Violation(FIELD, "matching.members-not-expected"));
            return wrong;
        }
        if (rows.size() < FEWEST) return List.of(new Violation(FIELD, "field.rows.min", FEWEST));
        each(lead, rows, wrong);
        var shares = read(rows);
        int sum = shares.stream().mapToInt(Share::basisPoints).sum();
        if (shares.size() == rows.size() && sum != Share.WHOLE)
            wrong.add(new Violation(FIELD, "matching.shares-sum", Share.percent(sum), Share.percent(Share.WHOLE)));
        if (rows.stream().noneMatch(row -> lead.equals(row.get("organization"))))
            wrong.add(new Violation(FIELD, "matching.lead-missing", lead));
        return wrong;
    }

    private boolean admitted(String number) {
        return organizations.seek(number).isPresent()
                && organizations.mayPropose(number).allowed();
    }

    private void each(String lead, List<Map<String, Object>> rows, List<Violation> wrong) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < rows.size(); i++) {
            var number = (String) rows.get(i).get("organization");
            var cell = "%s[%d].".formatted(FIELD, i);
            if (Share.basisPoints((String) rows.get(i).get("share")).isEmpty())
                wrong.add(new Violation(cell + "share", "matching.share-form"));
            if (!seen.add(number)) wrong.add(new Violation(cell + "organization", "matching.member-twice", number));
            else if (!number.equals(lead) && !admitted(number))
                wrong.add(new Violation(cell + "organization", "matching.member-not-admitted", number));
        }
    }
}
