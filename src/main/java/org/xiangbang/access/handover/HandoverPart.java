package org.xiangbang.access.handover;

import java.util.List;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;

/**
 * One kind of thing that can be open in a person's name and goes to another person when they leave (交接): claimed steps,
 * signatures asked of them, drafts, desks. There is a bean for each kind; {@code access} lists the items on the certificate and
 * lets them move in one transaction.
 */
public interface HandoverPart {

    /** The word of the kind; the message {@code people.handover.kind.<kind>} is its name. */
    String kind();

    /**
     * The order: smaller numbers are listed and moved earlier. Desks come last (90), because what was claimed at a lost desk goes
     * back to it.
     */
    int order();

    /** Returns everything of this kind that is open in the person's name now. */
    List<Item> of(String login);

    /**
     * Gives the item to the receiver, in the transaction of the second signature. An item that the receiver may not have must not
     * stay with the person who leaves either.
     *
     * @param to the receiver with the desks they hold afterwards
     * @return what happened to the item
     */
    Moved move(Official from, Official to, Item item);

    /**
     * Called when the account is closed without a handover (decision 0088): ends everything that would wait for the person who
     * cannot come any more, or would let another person act in their name. Things that only their owner sees may stay as they
     * are.
     */
    default void left(Official who, Item item) {}

    /**
     * One line of the certificate.
     *
     * @param key the key by which the part finds it; the same thing always has the same key
     * @param caseNo null when it belongs to no case; then process, step and the step's name are null too
     * @param desk null when it belongs to no desk
     */
    record Item(
            String kind,
            String key,
            String caseNo,
            String title,
            String process,
            String step,
            String stepName,
            Desk desk) {

        /** Makes an item that belongs to no case and no desk. */
        public static Item of(String kind, String key, String title) {
            return new Item(kind, key, null, title, null, null, null, null);
        }

        /** Returns an id that stays the same for the same thing, even if its name changes. */
        public String id() {
            return kind + " " + key;
        }
    }

    /** What happened to an item: it went to the receiver, it went back to its desk, or it is over. */
    enum Result {
        MOVED,
        RETURNED,
        ENDED
    }

    /** @param rule the rule by which the receiver may not have it, with the facts of its sentence; or null */
    record Moved(Item item, Result result, Rule rule, List<String> facts) {

        public static Moved moved(Item item) {
            return new Moved(item, Result.MOVED, null, List.of());
        }

        public static Moved ended(Item item) {
            return new Moved(item, Result.ENDED, null, List.of());
        }

        public static Moved returned(Item item, Rule rule, List<Object> facts) {
            return new Moved(
                    item,
                    Result.RETURNED,
                    rule,
                    facts.stream().map(String::valueOf).toList());
        }
    }
}
