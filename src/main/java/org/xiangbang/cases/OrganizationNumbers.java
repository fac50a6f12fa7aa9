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

    private final JdbcClient db;

    OrganizationNumbers(JdbcClient db) {
        this.db = db;
    }

    /**
     * Returns for the name of an admitted organization its number: those are open to everybody, as the choices of such a field are. A
     * number stays as it is, and so does a name of several, of another organization or of none, which a refusal then repeats.
     */
    public String typed(String text) {
        if (VisibleText.isEmpty(text) || NUMBER.matcher(text).matches()) return text;
        var found = admitted(VisibleText.of(text));
        return found.size() == 1 ? found.get(0) : text;
    }

    private List<String> admitted(String name) {
        return db.sql("""
                select case_no from cases.case_file where kind = 'ORGANIZATION' and title = ? and status = 'admitted' limit 2
                """).param(name).query(String.class).list();
    }
}
