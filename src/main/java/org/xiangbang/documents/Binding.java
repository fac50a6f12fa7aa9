package org.xiangbang.documents;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.OfficialAct;

/** Adds a document to the case whose act names it, in the act's transaction. */
@Repository
class Binding {
    private final JdbcClient db;
    private final Documents documents;
    private final OfficialClock clock;

    Binding(JdbcClient db, Documents documents, OfficialClock clock) {
        this.db = db;
        this.documents = documents;
        this.clock = clock;
    }

    /** @throws FormRefused if the document is unknown or belongs to another person or another case; then the act is undone */
    @EventListener
    @Order(-1)
    @Transactional(propagation = Propagation.MANDATORY)
    void bind(OfficialAct act) {
        for (var id : act.documents()) bind(id, act);
    }

    private void bind(String id, OfficialAct act) {
        var document = documents.find(id).orElseThrow(() -> unknown(id));
        if (act.caseNo().equals(document.caseNo())) return;
        var own = act.by() != null && document.uploadedBy().equals(act.by().login());
        var bound = own
                ? db.sql("update documents.document set case_no = ?, bound_at = ? where id = ? and case_no is null")
                        .params(act.caseNo(), clock.instant(), document.id())
                        .update()
                : 0;
        if (bound == 0) throw unknown(id);
    }

    private static FormRefused unknown(String id) {
        return new FormRefused("documents", "document.unknown", id);
    }
}
