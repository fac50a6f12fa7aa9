package org.xiangbang.access.handover;

import java.util.List;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;

/**
 * One kind of thing that can be open in a person's name and goes to somebody else when they leave (交接): claimed steps, signatures
 * asked of them, drafts, desks. A bean for each kind; access lists them on the certificate and lets them move in one transaction.
 */
public interface HandoverPart {

    /** The word of the kind: {@code people.handover.kind.<kind>} names it. */
    String kind();

    /** Smaller is listed and moved earlier; desks come last (90), since what was claimed at a lost desk goes back to it. */
    int order();

    /** Everything of this kind that is open in the person's name now. */
    List<Item> of(String login);

    /**
     * Gives it to the receiver, in the transaction of the second signature. What the receiver may not have must not stay with who
     * leaves either.
     *
     * @param to the receiver with the desks they hold afterwards
     * @return what became of it
     */
    Moved move(Official from, Official to, Item item);

    /**
     * The account is closed without a handover (decision 0088): whatever would wait for who cannot come any more, or let somebody act
     * in their name, ends. What only its owner sees may stay as it is.
     */
    default void left(Official who, Item item) {}

    /**
     * One line of the certificate.
     *
     * @param key what the part knows it by; the same thing has the same key
     * @param caseNo null when it belongs to no case, as do process, step and its name
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

        /** What belongs to no case and no desk. */
        public static Item of(String kind, String key, String title) {
            return new Item(kind, key, null, title, null, null, null, null);
        }

        /** The same for the same thing, however it is called meanwhile. */
        public String id() {
            return kind + " " + key;
        }
    }

    /** Where an item went: to the receiver, back to its desk, or it is over. */
    enum Result {
        MOVED,
        RETURNED,
        ENDED
    }

    /** @param rule why the receiver may not have it, with the facts of its sentence; null without one */
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
