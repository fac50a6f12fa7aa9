package org.xiangbang.evidence.issued;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Papers that officials sign")
class PaperRefusalsTest {
    private static final String HANDLER = "agriculture.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Said said;

    @Test
    @DisplayName("of an unknown kind are refused in words")
    void knowsItsKinds() {
        var project = matchmaking.proposed("S-000001", ProposalForms.herbs());
        said.wrong("field.required", () -> PaperKind.named(null));
        said.wrong("papers.kind", () -> PaperKind.named("x"));
        for (var body : new String[] {"{}", "{\"kind\":\"\"}", "{\"kind\":\"x\"}"}) {
            var code = body.contains("x") ? "papers.kind" : "field.required";
            Said.answers(
                    "form",
                    422,
                    language -> new Caller(port, HANDLER)
                            .post("/api/v1/cases/" + project + "/papers", body, "Accept-Language", language),
                    code,
                    code);
        }
    }

    @Test
    @DisplayName("that cannot be printed are refused in words")
    void areRefusedInWords(@TempDir Path folder) throws Exception {
        var none = new PaperPrinter(new PaperFont(folder.resolve("none.ttf").toString()), new PaperTemplates(""));
        said.refuses("papers.font-missing", () -> none.print(PaperKind.APPROVAL, PaperSamples.content("同意", 1)));
        ChineseFont.orSkip();
        var font = new PaperFont(ChineseFont.file());
        var usual = new PaperPrinter(font, new PaperTemplates(""));
        var rare = "\uD87E\uDFFF";
        said.refuses(
                "papers.character-missing",
                () -> usual.print(PaperKind.APPROVAL, PaperSamples.content(rare, 1)),
                rare,
                rare);
        Files.writeString(Files.createDirectories(folder.resolve("projects")).resolve("approval.html"), "<html>");
        var own = new PaperPrinter(font, new PaperTemplates(folder.toString()));
        said.refuses("papers.template-faulty", () -> own.print(PaperKind.APPROVAL, PaperSamples.content("同意", 1)));
    }
}
