package org.xiangbang.documents;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Papers;
import org.xiangbang.shared.Official;

/** Says which papers an act can name, and keeps who else may read a paper of the administrator that belongs to no case. */
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

    @Override
    public Set<String> unusable(Collection<String> ids, String caseNo, Official by) {
        var unusable = new LinkedHashSet<>(ids);
        for (var document : documents.all(ids))
            if (document.caseNo() == null
                    ? document.uploadedBy().equals(by.login())
                    : document.caseNo().equals(caseNo))
                unusable.removeIf(id -> id.equalsIgnoreCase(document.id().toString()));
        return unusable;
    }
}
