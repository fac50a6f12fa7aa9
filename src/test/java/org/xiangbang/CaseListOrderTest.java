package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.needs.NeedList;
import org.xiangbang.organizations.Directory;
import org.xiangbang.projects.view.ProjectList;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("A list of cases, in the order of a column,")
class CaseListOrderTest {
    private static final String HERE = "513228";
    private static final Official READER = new Official("x", 1, "x", List.of(new Desk("line", "handler", HERE)));

    @Autowired
    private NeedList needs;

    @Autowired
    private Directory directory;

    @Autowired
    private ProjectList projects;

    @Autowired
    private Sentences sentences;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    private String word;

    @BeforeEach
    void aWordOfItsOwn() {
        word = "W" + ThreadLocalRandom.current().nextLong(1_000_000_000L, Long.MAX_VALUE);
    }

    @AfterEach
    void leaveNothing() {
        ListedCase.forget(word, db);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amount", "-amount", "people", "-title", "title", "status", "-opened", "place", "-publishedOn"})
    @DisplayName("is read page by page, each case once, also where many have the same value")
    void isReadOn(String sort) {
        for (long amount : new long[] {500, 100, 300, 300, 300, 200, 300}) need(amount);

        var all = pages(sort, 2);

        assertThat(all).hasSize(7).doesNotHaveDuplicates();
        assertThat(all).isEqualTo(pages(sort, 100));
        var opposite = new ArrayList<>(pages(sort.startsWith("-") ? sort.substring(1) : "-" + sort, 3));
        Collections.reverse(opposite);
        assertThat(opposite).isEqualTo(all);
    }

    @Test
    @DisplayName("has the smallest first, or with a hyphen the largest; names as a Chinese dictionary has them")
    void order() {
        var middle = need(300);
        var small = need(100);
        var large = need(500);

        assertThat(pages("amount", 2)).containsExactly(small, middle, large);
        assertThat(pages("-amount", 2)).containsExactly(large, middle, small);
        var named = Stream.of("张村", "阿村", "李村")
                .map(name -> new ListedCase(Kind.ORGANIZATION, HERE, word + name, "applied").in(db))
                .toList();
        var found = directory.cases().page(sorted("title", "", 10), READER).items().stream()
                .map(Directory.Item::number)
                .toList();
        assertThat(found).containsExactly(named.get(1), named.get(2), named.get(0));
    }

    @Test
    @DisplayName("goes on where the last page ended, though the case there has another value by then")
    void holdsItsPlace() {
        var first = need(100);
        var second = need(200);
        var third = need(300);
        var begin = needs.cases().page(sorted("amount", "", 2), READER);
        assertThat(numbers(begin)).containsExactly(first, second);

        amount(second, 900);

        assertThat(numbers(needs.cases().page(sorted("amount", begin.next(), 2), READER)))
                .containsExactly(third, second);
        amount(second, 1);
        assertThat(numbers(needs.cases().page(sorted("amount", begin.next(), 2), READER)))
                .containsExactly(third);
    }

    @Test
    @DisplayName("is filtered by category and by amounts, and says how many there are and what they sum to")
    void conditions() {
        var small = need(10_000);
        var large = need(20_050);
        db.sql("update needs.need set category = 'employment' where case_no = ?")
                .param(large)
                .update();

        assertThat(found("employment", "", "")).containsExactly(large);
        assertThat(found("", "100", "")).containsExactly(large, small);
        assertThat(found("", "100.01", "")).containsExactly(large);
        assertThat(found("", "", "１００")).containsExactly(small);
        assertThat(found("industry", "0", "1,000")).containsExactly(small);
        var totals = needs.cases().totals(asked("", "", ""), READER);
        assertThat(totals).isEqualTo(new CaseList.Totals(2, new Money(30_050)));
        assertThat(needs.cases().totals(asked("employment", "", ""), READER))
                .isEqualTo(new CaseList.Totals(1, new Money(20_050)));
        assertThat(needs.cases().totals(asked("other", "", ""), READER)).isEqualTo(new CaseList.Totals(0, Money.ZERO));
        new ListedCase(Kind.ORGANIZATION, HERE, word, "applied").in(db);
        assertThat(directory.cases().totals(asked("", "", ""), READER)).isEqualTo(new CaseList.Totals(1, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "category | none | 可选范围 | not one of the choices",
                "amountFrom | x | 应填写金额 | must be an amount",
                "amountTo | 1.234 | 应填写金额 | must be an amount",
                "amountFrom | -1 | 应填写金额 | must be an amount",
                "amountTo | 99999999999999 | 应填写金额 | must be an amount",
                "sort | amount_fen | 只能按这些列排序 | can be sorted by these columns",
                "sort | amount,title | 只能按这些列排序 | can be sorted by these columns"
            })
    @DisplayName("refuses what it does not know, and names it")
    void refuses(String part, String value, String zh, String en) {
        for (var list : List.of(needs.cases(), projects.cases())) {
            refused(list, question(part, value), part, zh, en);
        }
    }

    @Test
    @DisplayName("refuses bounds in the wrong order, amounts where there are none, and a place of another order")
    void refusesTheRest() {
        refused(
                needs.cases(),
                new CaseQuery("", "", "", "200", "100", word, "", "", "", 10),
                "amountTo",
                "不小于 200",
                "less than 200");
        refused(directory.cases(), question("amountFrom", "1"), "amountFrom", "没有金额", "no amounts");
        for (var after : List.of("N-513228-2026-0001", ":5", "N-513228-2026-0001:x", "N-1:" + "9".repeat(30)))
            refused(needs.cases(), sorted("amount", after, 10), "after", "从第一页", "from its first page");
    }

    private void refused(CaseList<?> list, CaseQuery query, String field, String zh, String en) {
        var refused = catchThrowableOfType(FormRefused.class, () -> list.page(query, READER));
        assertThat(refused).as("%s", query).isNotNull();
        var violation = refused.violations().get(0);
        assertThat(violation.field()).isEqualTo(field);
        assertThat(sentences.violation(violation, Locale.SIMPLIFIED_CHINESE)).contains(zh);
        assertThat(sentences.violation(violation, Locale.ENGLISH)).contains(en);
        assertThat(catchThrowableOfType(FormRefused.class, () -> list.totals(query, READER)))
                .as("%s", query)
                .matches(same -> field.equals("after") == (same == null));
    }

    private String need(long fen) {
        var caseNo = new ListedCase(Kind.NEED, HERE, word, "reported").in(db);
        amount(caseNo, fen);
        return caseNo;
    }

    private void amount(String caseNo, long fen) {
        db.sql("update needs.need set amount_fen = ? where case_no = ?")
                .params(fen, caseNo)
                .update();
    }

    private List<String> pages(String sort, int size) {
        var all = new ArrayList<String>();
        var after = "";
        while (after != null) {
            var page = needs.cases().page(sorted(sort, after, size), READER);
            all.addAll(numbers(page));
            after = page.next();
        }
        return all;
    }

    private static List<String> numbers(CaseQuery.Page<NeedList.Item> page) {
        return page.items().stream().map(NeedList.Item::caseNo).toList();
    }

    private List<String> found(String category, String from, String to) {
        return numbers(needs.cases().page(asked(category, from, to), READER));
    }

    private CaseQuery asked(String category, String from, String to) {
        return new CaseQuery("", "", category, from, to, word, "", "", "", 100);
    }

    private CaseQuery sorted(String sort, String after, int size) {
        return new CaseQuery("", "", "", "", "", word, "", sort, after, size);
    }

    private CaseQuery question(String part, String value) {
        return new CaseQuery(
                "",
                "",
                part.equals("category") ? value : "",
                part.equals("amountFrom") ? value : "",
                part.equals("amountTo") ? value : "",
                word,
                "",
                part.equals("sort") ? value : "",
                "",
                10);
    }
}
