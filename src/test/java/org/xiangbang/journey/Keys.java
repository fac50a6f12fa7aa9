package org.xiangbang.journey;

import com.microsoft.playwright.Page.WaitForConditionOptions;
import com.microsoft.playwright.TimeoutError;

/** A person without a mouse, who uses only keys and must always see where the focus is. */
record Keys(Seen seen) {
    private static final int MOST = 120;
    private static final WaitForConditionOptions SOON = new WaitForConditionOptions().setTimeout(10_000);

    /** Empty when the element that has the focus, or what stands for it, is lit and in view. */
    private static final String UNSEEN = """
            () => {
              const lit = (part) => {
                const style = getComputedStyle(part), box = part.getBoundingClientRect();
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
                return ring && box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
              };
              const at = document.activeElement;
              if (!at || at === document.body) return 'nowhere';
              const documents = at.closest('.documents');
              const parts = [at, at.closest('.outcome'), documents && documents.querySelector('.upload')];
              return parts.some((part) => part && lit(part)) ? '' : at.outerHTML.slice(0, 200);
            }""";

    Keys press(String... keys) {
        for (var key : keys) seen.page.keyboard().press(key);
        return this;
    }

    Keys type(String text) {
        seen.page.keyboard().type(text);
        return this;
    }

    /** Goes on with Tab until there, and sees the focus at each stop. */
    Keys to(String selector) {
        for (int i = 0; i < MOST; i++) {
            press("Tab");
            visible();
            if (at(selector)) return this;
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    /** The focus is there, and can be seen. */
    Keys stands(String selector) {
        seen.page.waitForCondition(() -> at(selector));
        return visible();
    }

    boolean at(String selector) {
        return (Boolean) seen.page.evaluate(
                "s => document.activeElement !== null && document.activeElement.matches(s)", selector);
    }

    Keys arrives(String glob) {
        seen.page.waitForURL(glob);
        seen.settle();
        return this;
    }

    private Keys visible() {
        try {
            seen.page.waitForCondition(() -> unseen().isEmpty(), SOON);
        } catch (TimeoutError never) {
            throw new AssertionError("The focus cannot be seen: " + unseen(), never);
        }
        return this;
    }

    private String unseen() {
        return (String) seen.page.evaluate(UNSEEN);
    }
}
