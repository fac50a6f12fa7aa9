package org.xiangbang.cases;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.VisibleText;

/** Finds the number of an organization whose name somebody typed. */
@Repository
public class OrganizationNumbers {
    private static final Pattern NUMBER = Pattern.compile("[Ss]-\\d+");

    /** So many organizations of one name are looked at. */
    private static final int MOST = 50;

    private final JdbcClient db;

    OrganizationNumbers(JdbcClient db) {
        this.db = db;
    }

    private record Named(String caseNo, String status) {
        boolean isAdmitted() {
            return "admitted".equals(status);
        }
    }

    /**
     * Returns for the name of an organization its number, of several of that name that of the only one that is admitted. A number stays
     * as it is, and so does a name of several or of none, which a refusal then repeats.
     */
    public String typed(String text) {
        if (VisibleText.isEmpty(text) || NUMBER.matcher(text).matches()) return text;
        var named = named(VisibleText.of(text));
        var admitted = named.stream().filter(Named::isAdmitted).toList();
        var found = admitted.isEmpty() ? named : admitted;
        return found.size() == 1 ? found.get(0).caseNo() : text;
    }

    private List<Named> named(String name) {
        return db.sql("select case_no, status from cases.case_file where kind = 'ORGANIZATION' and title = ? limit ?")
                .params(name, MOST)
                .query(Named.class)
                .list();
    }
}
