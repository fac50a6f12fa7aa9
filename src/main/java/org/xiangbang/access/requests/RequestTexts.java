package org.xiangbang.access.requests;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Desks;
import org.xiangbang.access.powers.Power;
import org.xiangbang.web.Sentences;

/** Says in words what a request asks for. */
@Component
class RequestTexts {
    /** So many items of a long request stand in the list; the others are unfolded. */
    static final int FIRST = 10;

    private final Accounts accounts;
    private final DeskNames desks;
    private final Sentences sentences;

    RequestTexts(Accounts accounts, DeskNames desks, Sentences sentences) {
        this.accounts = accounts;
        this.desks = desks;
        this.sentences = sentences;
    }

    /**
     * A request as the page shows it.
     *
     * @param first its first items in words; {@code others} are those that follow
     * @param mine whether the reader asked for it
     */
    record Line(Request it, String asked, String ended, List<String> first, List<String> others, boolean mine) {}

    /** Says what a request about one person asks for. */
    String of(Request request, Locale locale) {
        return item(request.kind(), request.items().get(0), locale);
    }

    Line line(Request request, String reader, Locale locale) {
        var words = request.items().stream()
                .map(item -> item(request.kind(), item, locale))
                .toList();
        return new Line(
                request,
                person(request.askedBy()),
                request.endedBy() == null ? "" : person(request.endedBy()),
                words.stream().limit(FIRST).toList(),
                words.stream().skip(FIRST).toList(),
                request.askedBy().equals(reader));
    }

    private String item(String kind, String item, Locale locale) {
        var parts = item.split(" ", 3);
        return switch (kind) {
            case "grant" -> sentences.text("request.item.grant", locale, person(parts[0]), desk(parts[1], locale));
            case "power" ->
                sentences.text(
                        "request.item.power",
                        locale,
                        parts[2],
                        parts[1],
                        sentences.text(
                                Power.valueOf(parts[0].toUpperCase(Locale.ROOT)).label(), locale));
            case "link" ->
                sentences.text(
                        "request.item.link",
                        locale,
                        person(parts[0]),
                        sentences.text("identity.source." + parts[1], locale),
                        parts[2]);
            case "person" -> sentences.text("request.item.person", locale, person(parts[0]), person(parts[1]));
            default -> sentences.text("request.item." + kind, locale, person(parts[0]));
        };
    }

    private String desk(String id, Locale locale) {
        return Desks.parse(id).map(desk -> desks.of(desk, locale)).orElse(id);
    }

    private String person(String login) {
        return accounts.find(login)
                .map(Account::name)
                .map(name -> name + " (" + login + ")")
                .orElse(login);
    }
}
