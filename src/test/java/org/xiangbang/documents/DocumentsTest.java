package org.xiangbang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("A document")
class DocumentsTest {
    @Autowired
    private Said said;

    private static final byte[] PDF = Paper.pdf();

    @Autowired
    private Documents documents;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is seen by its uploader alone until a step names it, then by everybody who may see the case")
    void belongsToTheCaseThatNamesIt() {
        probe.deploy();
        var reporter = people.at("village.handler@513228100210");
        var township = people.at("township.handler@513228100");
        var elsewhere = people.at("township.handler@513230901");
        var id = documents.store("会议记录.pdf", PDF, reporter).id().toString();
        assertThatThrownBy(() -> documents.find(id, township)).isInstanceOf(NotFound.class);

        var caseNo = probe.reported(reporter, List.of(id));

        assertThat(documents.find(id, township).caseNo()).isEqualTo(caseNo);
        assertThatThrownBy(() -> documents.find(id, elsewhere)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.sql("delete from documents.document where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("that the reader may not see leaves whole what else is read at the same time")
    void hidesWithoutHarm() {
        var elsewhere = people.at("township.handler@513230901");
        var id = documents
                .store("会议记录.pdf", PDF, people.at("village.handler@513228100210"))
                .id()
                .toString();

        transaction.executeWithoutResult(
                t -> assertThatThrownBy(() -> documents.find(id, elsewhere)).isInstanceOf(NotFound.class));
    }

    @Test
    @DisplayName("of somebody else, of another case or of nobody cannot be named")
    void cannotBeBorrowed() {
        probe.deploy();
        var reporter = people.at("village.handler@513228100210");
        var foreign = documents
                .store("别人的.pdf", PDF, people.at("village.handler@513228100210"))
                .id()
                .toString();
        var used = documents.store("用过的.pdf", PDF, reporter).id().toString();
        probe.reported(reporter, List.of(used));

        for (var id : List.of(foreign, used, UUID.randomUUID().toString(), "x"))
            said.wrong("document.unknown", () -> probe.reported(reporter, List.of(id)));
    }

    @Test
    @DisplayName("is downloaded byte for byte, and no browser may guess its type")
    void comesBackAsItWas() throws Exception {
        var official = new Caller(port, "agriculture.chief@513228");

        var stored = official.upload("/api/v1/documents", "minutes.pdf", PDF);
        var told = json.readTree(stored.body());
        var back = official.get("/api/v1/documents/" + told.get("id").asText());

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(told.get("sha256").asText()).hasSize(64);
        assertThat(told.get("size").asInt()).isEqualTo(PDF.length);
        assertThat(back.body().getBytes(StandardCharsets.US_ASCII)).isEqualTo(PDF);
        assertThat(back.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(back.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @DisplayName("that is not what its name says, or too large, is refused with a sentence")
    void isRefusedInWords() throws Exception {
        var official = new Caller(port, "agriculture.chief@513228");

        var liar = official.upload("/api/v1/documents", "a.pdf", new byte[] {'M', 'Z', 0, 0});
        var giant = official.upload("/api/v1/documents", "a.pdf", new byte[FileCheck.MOST_BYTES + 10]);

        assertThat(liar.statusCode()).isEqualTo(422);
        assertThat(liar.body()).contains("document.not-what-it-says", "a.pdf");
        assertThat(giant.statusCode()).isEqualTo(413);
    }
}
