package org.xiangbang.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Regions;

/** Starts the description of a module's list of cases. */
@Repository
public class CaseLists {
    private final JdbcClient db;
    private final Regions regions;

    CaseLists(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    public CaseList.Builder of(CaseFile.Kind kind) {
        return new CaseList.Builder(db, regions, kind);
    }
}
