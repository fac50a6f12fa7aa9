package org.xiangbang.tasklist.phrase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** The rows of phrases for opinions (常用意见): those of a person, and those of a desk, which everybody who holds the desk may change. */
@Repository
class Phrases {

    /** The most phrases of one owner; {@code MAX_TEXT} is the most characters in one (ours, decision 0067). */
    static final int MOST = 50;

    static final int MAX_TEXT = 500;

    private final JdbcClient db;

    Phrases(JdbcClient db) {
        this.db = db;
    }

    static String ownerOf(Official who) {
        return "login:" + who.login();
    }

    static String ownerOf(Desk desk) {
        return "desk:" + desk.id();
    }

    /** Returns the phrases of an owner in their order. @throws NotFound if {@code who} is not the owner and does not hold the desk */
    List<Phrase> of(String owner, Official who) {
        return read(mine(owner, who));
    }

    /** Returns the phrases to offer for an opinion at that desk: the person's own first, then the desk's. */
    List<Phrase> at(Desk desk, Official who) {
        var both = new ArrayList<>(read(ownerOf(who)));
        both.addAll(read(ownerOf(desk)));
        return both;
    }

    /** @throws FormRefused if the text is blank, too long or there already, or if there are too many phrases */
    @Transactional
    Phrase add(String owner, String text, Official who) {
        var known = read(mine(owner, who));
        var checked = checked(text, known, -1);
        if (known.size() >= MOST) throw new FormRefused("text", "tasklist.phrase.many", MOST);
        var id = db.sql("""
                insert into tasklist.phrase (owner, position, text)
                select :owner, coalesce(max(position), 0) + 1, :text from tasklist.phrase where owner = :owner
                returning id
                """)
                .param("owner", owner)
                .param("text", checked)
                .query(Long.class)
                .single();
        return new Phrase(id, owner, checked);
    }

    /** @throws NotFound if there is no such phrase whose owner is {@code who} or a desk that {@code who} holds */
    @Transactional
    Phrase change(long id, String text, Official who) {
        var phrase = find(id, who);
        var checked = checked(text, read(phrase.owner()), id);
        db.sql("update tasklist.phrase set text = ? where id = ?")
                .params(checked, id)
                .update();
        return new Phrase(id, phrase.owner(), checked);
    }

    @Transactional
    void remove(long id, Official who) {
        find(id, who);
        db.sql("delete from tasklist.phrase where id = ?").param(id).update();
    }

    /** Moves the phrase one place up or down; does nothing at the end of the list. */
    @Transactional
    void move(long id, boolean up, Official who) {
        var all = new ArrayList<>(read(find(id, who).owner()));
        int at = 0;
        while (all.get(at).id() != id) at++;
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= all.size()) return;
        Collections.swap(all, at, to);
        for (int i = 0; i < all.size(); i++)
            db.sql("update tasklist.phrase set position = ? where id = ?")
                    .params(i + 1, all.get(i).id())
                    .update();
    }

    private Phrase find(long id, Official who) {
        var found = db.sql("select id, owner, text from tasklist.phrase where id = ?")
                .param(id)
                .query(Phrase.class)
                .list();
        var phrase = DataAccessUtils.singleResult(found);
        if (phrase == null) throw new NotFound("phrase " + id);
        mine(phrase.owner(), who);
        return phrase;
    }

    private List<Phrase> read(String owner) {
        return db.sql("select id, owner, text from tasklist.phrase where owner = ? order by position, id")
                .param(owner)
                .query(Phrase.class)
                .list();
    }

    private static String mine(String owner, Official who) {
        var own = owner.equals(ownerOf(who));
        var atDesk = who.desks().stream().anyMatch(desk -> owner.equals(ownerOf(desk)));
        if (!own && !atDesk) throw new NotFound(owner);
        return owner;
    }

    private static String checked(String text, List<Phrase> known, long itself) {
        if (VisibleText.isEmpty(text)) throw new FormRefused("text", "tasklist.phrase.blank");
        var plain = VisibleText.of(text);
        if (plain.length() > MAX_TEXT) throw new FormRefused("text", "tasklist.phrase.long", MAX_TEXT);
        if (known.stream().anyMatch(p -> p.id() != itself && p.text().equals(plain)))
            throw new FormRefused("text", "tasklist.phrase.twice");
        return plain;
    }
}
