package org.xiangbang.notifications.webhook;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.secrets.SecretSeal;

/**
 * Encrypts at the start the secrets that were stored in plain text before secrets were encrypted, and those that an operator
 * entered in the database by hand.
 */
@Repository
class PlaintextSecretSealing {
    private final JdbcClient db;
    private final SecretSeal seal;

    PlaintextSecretSealing(JdbcClient db, SecretSeal seal) {
        this.db = db;
        this.seal = seal;
    }

    private record Kept(String id, String secret) {}

    @PostConstruct
    void seal() {
        var kept = db.sql("select id::text as id, secret from notifications.webhook")
                .query(Kept.class)
                .list();
        for (var row : kept)
            if (!SecretSeal.sealed(row.secret()))
                db.sql("update notifications.webhook set secret = ? where id = ?::uuid and secret = ?")
                        .params(seal.seal(row.secret(), row.id()), row.id(), row.secret())
                        .update();
    }
}
