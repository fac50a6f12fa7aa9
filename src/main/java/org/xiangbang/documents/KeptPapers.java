package org.xiangbang.documents;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.personal.KeptOfPerson;

/** The papers that it uploaded. Those of a case stay with the case; those that no act has named are erased. */
@Repository
class KeptPapers implements KeptOfPerson {
    private static final int ROUND = 100;

    private final JdbcClient db;

    KeptPapers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String word() {
        return "papers";
    }

    @Override
    public List<Map<String, Object>> of(String login) {
        return db.sql("""
                select id::text as id, name, size, sha256, uploaded_at::text as uploaded_at, case_no
                  from documents.document where uploaded_by = ? order by uploaded_at
                """).param(login).query().listOfRows();
    }

    @Override
    public int count(String login) {
        return db.sql("select count(*) from documents.document where uploaded_by = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }

    @Override
    public String stays() {
        return "X-12";
    }

    @Override
    public int erase(String login) {
        int removed = 0;
        int round;
        do {
            round = db.sql("select documents.remove_loose(?, null, null, ?)")
                    .params(login, ROUND)
                    .query(Integer.class)
                    .single();
            removed += round;
        } while (round == ROUND);
        return removed;
    }
}
