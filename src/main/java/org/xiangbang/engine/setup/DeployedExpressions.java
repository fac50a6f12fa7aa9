package org.xiangbang.engine.setup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.model.ModelExpressions;
import org.xiangbang.engine.source.ModelSource;
import org.xml.sax.SAXException;

/**
 * The expressions of the deployed models that differ from those of the program: running cases may need some that the newer models no
 * longer contain. Those that are the program's own are not read here, because they are read when they are checked.
 */
@Repository
class DeployedExpressions {
    private final JdbcClient db;
    private final ModelSource source;

    DeployedExpressions(JdbcClient db, ModelSource source) {
        this.db = db;
        this.source = source;
    }

    Stream<Set<String>> former() {
        return models().map(DeployedExpressions::expressions);
    }

    Stream<byte[]> models() {
        var present = source.all().values().stream()
                .map(DeployedExpressions::digest)
                .collect(Collectors.joining(",", "{", "}"));
        return db.sql("""
                    select b.bytes_ from public.act_ge_bytearray b
                     where b.deployment_id_ is not null and b.name_ like '%.bpmn'
                       and encode(sha256(b.bytes_), 'hex') <> all(cast(:present as text[]))
                    """).param("present", present).query((row, n) -> row.getBytes(1)).list().stream();
    }

    private static String digest(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> expressions(byte[] model) {
        try {
            return ModelExpressions.in(new ByteArrayInputStream(model));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a deployed model cannot be read", e);
        }
    }
}
