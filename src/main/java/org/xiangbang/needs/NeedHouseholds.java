package org.xiangbang.needs;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.CaseFigure;

/** The number of households that a need is about, for lists. */
@Repository
class NeedHouseholds implements CaseFigure {
    private final JdbcClient db;

    NeedHouseholds(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String fact() {
        return "households";
    }

    @Override
    public Map<String, String> of(Collection<String> caseNos) {
        return db
                .sql("select case_no, households from needs.need where case_no = any(?)")
                .param(caseNos.toArray(String[]::new))
                .query((row, n) -> Map.entry(row.getString("case_no"), row.getString("households")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
