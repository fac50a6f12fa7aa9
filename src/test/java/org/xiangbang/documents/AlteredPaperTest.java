package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.database.TableOwner;
import org.xiangbang.documents.preview.Previews;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A paper that somebody has altered in the database")
class AlteredPaperTest {
    private static final String LOGIN = "village.handler@513228100210";

    @Autowired
    Said said;

    @Autowired
    Documents documents;

    @Autowired
    Previews previews;

    @Autowired
    TableOwner owner;

    @LocalServerPort
    int port;

    private String id;
    private Document paper;

    @BeforeEach
    void alter() {
        var village = new Visitor(port, LOGIN).signIn();
        paper = documents.store("会议记录.pdf", unseen(), new Official(LOGIN, 1, "演示", List.of()));
        id = paper.id().toString();
        assertThat(village.get("/api/v1/documents/" + id).statusCode()).isEqualTo(200);
        owner.sql("alter table documents.document disable trigger user").update();
        owner.sql("update documents.document set content = set_byte(content, 99, 7) where id = ?")
                .param(UUID.fromString(id))
                .update();
        owner.sql("alter table documents.document enable trigger user").update();
    }

    /** A page that was drawn of the same bytes before would be shown again, and truly. */
    private static byte[] unseen() {
        return (new String(Paper.pdf(), ISO_8859_1) + "% " + UUID.randomUUID()).getBytes(ISO_8859_1);
    }

    @Test
    @DisplayName("is neither downloaded nor shown, and everybody who asks is told why")
    void refused() {
        var village = new Visitor(port, LOGIN).signIn();

        said.wrong("document.altered", () -> documents.copy(paper));
        assertThat(village.get("/api/v1/documents/" + id)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("document.altered", "会议记录.pdf", "不一致");
        });
        assertThat(village.page("/documents/" + id).body()).contains("不一致").doesNotContain("%PDF");
        said.wrong("document.altered", () -> previews.page(paper, 1));
    }
}
