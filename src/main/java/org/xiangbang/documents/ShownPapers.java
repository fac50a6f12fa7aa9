package org.xiangbang.documents;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Papers;
import org.xiangbang.shared.Official;

/** Papers of the administrator that belong to no case, with the people who may read them. */
@Repository
class ShownPapers implements Papers {
    private final JdbcClient db;
    private final Documents documents;

    ShownPapers(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String show(String id, Collection<String> readers, Official by) {
        var document = documents.find(id, by);
        for (var reader : readers)
            db.sql("insert into documents.reader (document, login) values (?, ?) on conflict do nothing")
                    .params(document.id(), reader)
                    .update();
        return document.name();
    }
}
