package org.xiangbang.access.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Official;

/** What was proven in the last minutes, by which session or program, and which releases of money it was used for. */
@Repository
class FactorProofs {
    private final JdbcClient db;

    FactorProofs(JdbcClient db) {
        this.db = db;
    }

    private record Row(String kind, Instant provenAt) {
        FactorProof proof() {
            return new FactorProof(FactorKind.named(kind), provenAt);
        }
    }

    /** Keeps a proof of this moment. @param holder the secret of the session or the program that gave it; null keeps it for nobody */
    FactorProof keep(String login, FactorKind kind, String holder) {
        if (holder == null) return new FactorProof(kind, now());
        return db.sql("""
                insert into access.factor_proof as p (holder, login, kind) values (:holder, :login, :kind)
                on conflict (holder) do update set login = :login, kind = :kind, proven_at = clock_timestamp()
                returning kind, proven_at
                """)
                .param("holder", digest(holder))
                .param("login", login)
                .param("kind", kind.word())
                .query(Row.class)
                .single()
                .proof();
    }

    /** Returns the time by the clock of the database, by which proofs grow old. */
    Instant now() {
        return db.sql("select clock_timestamp()").query(Instant.class).single();
    }

    /** Returns what this holder has proven and still counts. */
    Optional<FactorProof> find(String login, String holder) {
        if (holder == null) return Optional.empty();
        return db.sql("""
                select kind, proven_at from access.factor_proof
                 where holder = ? and login = ? and proven_at > clock_timestamp() - make_interval(secs => ?)
                """)
                .params(digest(holder), login, FactorRules.VALID.toSeconds())
                .query(Row.class)
                .optional()
                .map(Row::proof);
    }

    /** Records an act for which a proof is used. @return false if the proof is too old */
    boolean use(FactorProof proof, String caseNo, String step, Official by) {
        return db.sql("""
                insert into access.factor_use (case_no, step, login, kind, proven_at)
                select :caseNo, :step, :login, :kind, :at where :at > clock_timestamp() - make_interval(secs => :valid)
                """)
                        .param("caseNo", caseNo)
                        .param("step", step)
                        .param("login", by.login())
                        .param("kind", proof.kind().word())
                        .param("at", proof.at())
                        .param("valid", FactorRules.VALID.toSeconds())
                        .update()
                == 1;
    }

    /** Ends everything that was proven by a person, because a factor of theirs was removed. */
    void end(String login) {
        db.sql("delete from access.factor_proof where login = ?").param(login).update();
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 120_000)
    void removeOld() {
        db.sql("delete from access.factor_proof where proven_at < clock_timestamp() - make_interval(secs => ?)")
                .param(FactorRules.VALID.toSeconds())
                .update();
    }

    private static byte[] digest(String holder) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(holder.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
