package org.xiangbang.documents.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.PackageOf;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The preview of a paper")
class PreviewPagesTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String ELSEWHERE = "township.handler@513230901";

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ObjectMapper json;

    private Caller village;

    @BeforeEach
    void somebody() {
        village = new Caller(port, VILLAGE);
    }

    @Test
    @DisplayName(
            "of a page that the paper has not is answered so: by the page with 404, by the interface with the pages there are")
    void ofNoPage() throws Exception {
        var id = paper("会议记录.pdf", Paper.pdf());
        var page = new Visitor(port, VILLAGE).signIn().page("/documents/" + id + "/preview?page=99");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这一页");
        Said.answers(
                "preview.no-page",
                422,
                language -> village.get("/api/v1/documents/" + id + "/preview?page=99", "Accept-Language", language),
                "第 1 页至第 1 页",
                "Pages 1 to 1");
    }

    @Test
    @DisplayName("is seen by who may see the paper, and by nobody else, on the page, as a picture and by the interface")
    void hasTheGateOfThePaper() throws Exception {
        var id = paper("会议记录.pdf", Paper.pdf());
        probe.reported(accounts.official(VILLAGE).orElseThrow(), List.of(id));
        var addresses = List.of("/documents/%s/preview", "/documents/%s/pages/1");

        for (var address : addresses) {
            assertThat(new Visitor(port, TOWNSHIP)
                            .signIn()
                            .page(address.formatted(id))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(new Visitor(port, ELSEWHERE)
                            .signIn()
                            .page(address.formatted(id))
                            .statusCode())
                    .isEqualTo(404);
        }
        for (var address : List.of("/api/v1/documents/%s/preview", "/api/v1/documents/%s/pages")) {
            assertThat(new Caller(port, TOWNSHIP).get(address.formatted(id)).statusCode())
                    .isEqualTo(200);
            assertThat(new Caller(port, ELSEWHERE).get(address.formatted(id)).statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName("works without script: pages lead to pages, and the file itself is only downloaded")
    void worksWithoutScript() {
        var id = paper("会议记录.pdf", PdfOf.pages(3, 595, 842));
        var visitor = new Visitor(port, VILLAGE).signIn();

        var page = visitor.page("/documents/" + id + "/preview?page=2").body();

        assertThat(page)
                .contains(
                        "/documents/" + id + "/pages/2\"",
                        "/documents/" + id + "/preview?page=1\"",
                        "/documents/" + id + "/preview?page=3\"",
                        "第 2 页，共 3 页")
                .doesNotContain("hx-get=\"/documents/");
        var picture = visitor.page("/documents/" + id + "/pages/2");
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(picture.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    @DisplayName("is a part of the page in which its link stands")
    void isPartOfAPage() {
        var id = paper("会议记录.pdf", PdfOf.pages(3, 595, 842));

        var part = new Visitor(port, VILLAGE)
                .signIn()
                .page("/documents/" + id + "/preview", "HX-Request", "true")
                .body();

        assertThat(part).startsWith("<section").contains("hx-get=\"/documents/" + id + "/preview?page=2\"");
    }

    @Test
    @DisplayName("stands beside the papers of a case that have one, and of the others it is said that they have none")
    void standsWherePapersAreListed() {
        var paper = paper("会议记录.pdf", Paper.pdf());
        var table = paper("预算表.xlsx", PackageOf.table());
        var caseNo = probe.reported(accounts.official(VILLAGE).orElseThrow(), List.of(paper, table));

        var list = new Visitor(port, VILLAGE)
                .signIn()
                .page("/cases/" + caseNo + "/papers")
                .body();

        assertThat(list)
                .contains("/documents/" + paper + "/preview\"", "不能预览")
                .doesNotContain("/documents/" + table + "/preview\"");
    }

    @Test
    @DisplayName("is kept by a browser, which asks each time whether its reader may still see it")
    void isKeptByTheBrowser() throws Exception {
        var address = "/api/v1/documents/" + paper("会议记录.pdf", Paper.pdf()) + "/preview?page=1";
        var first = village.get(address);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var again = village.get(address, "If-None-Match", tag);

        assertThat(first.headers().firstValue("Cache-Control").orElseThrow()).contains("private", "no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(new Caller(port, ELSEWHERE)
                        .get(address, "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is described by the interface: the pages of a PDF, the text of an OFD, nothing of a table")
    void isDescribed() throws Exception {
        var pdf = paper("会议记录.pdf", PdfOf.pages(201, 595, 842));
        var table = paper("预算表.xlsx", PackageOf.table());

        var pages =
                json.readTree(village.get("/api/v1/documents/" + pdf + "/pages").body());
        var none = json.readTree(
                village.get("/api/v1/documents/" + table + "/pages").body());

        assertThat(pages.toString()).isEqualTo("{\"kind\":\"pages\",\"pages\":201,\"shown\":200}");
        assertThat(none.toString()).isEqualTo("{\"kind\":\"none\"}");
        assertThat(village.get("/api/v1/documents/" + pdf + "/preview?page=2")
                        .headers()
                        .firstValue("Xiangbang-Pages"))
                .hasValue("201");
    }

    @Test
    @DisplayName("that cannot be shown is a sentence in the page and a problem at the interface")
    void refusesInWords() throws Exception {
        var table = paper("预算表.xlsx", PackageOf.table());
        var pdf = paper("会议记录.pdf", Paper.pdf());

        assertThat(village.get("/api/v1/documents/" + table + "/preview").body())
                .contains("\"code\":\"preview.none\"");
        Said.answers(
                "form",
                422,
                language -> village.get("/api/v1/documents/" + table + "/preview", "Accept-Language", language),
                "“预算表.xlsx”不能预览",
                "“预算表.xlsx” has no preview");
        for (var page : List.of("0", "2", "x", "99999999999"))
            Said.answers(
                    "form",
                    422,
                    language -> village.get(
                            "/api/v1/documents/" + pdf + "/preview?page=" + page, "Accept-Language", language),
                    "页",
                    "age");
        var visitor = new Visitor(port, VILLAGE).signIn();
        assertThat(visitor.page("/documents/" + table + "/preview").body())
                .contains("“预算表.xlsx”不能预览，请下载查看。", "/help/rulings/0166");
        assertThat(visitor.page("/documents/" + pdf + "/preview?page=2").body()).contains("没有这一页");
    }

    private String paper(String name, byte[] content) {
        return documents
                .store(name, content, accounts.official(VILLAGE).orElseThrow())
                .id()
                .toString();
    }
}
