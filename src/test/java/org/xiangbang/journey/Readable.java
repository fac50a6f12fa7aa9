package org.xiangbang.journey;

import com.microsoft.playwright.Page;

/** Finds on a page what is there and fits, and can still not be read: values, codes, buttons and choices that have too little width. */
final class Readable {
    private static final String UNREADABLE = """
            () => {
              const seen = (part) => part.getClientRects().length > 0 && !part.closest('.visually-hidden');
              const all = (selector) => [...document.querySelectorAll(selector)].filter(seen);
              const width = (part) => part.getBoundingClientRect().width;
              const narrow = all('dl.facts > dd').filter((value) => width(value) < 0.39 * width(value.parentElement));
              const broken = all('a.cited').filter((code) => new Set([...code.getClientRects()].map((line) => line.top)).size > 1);
              const lines = (part) => { const text = document.createRange(); text.selectNodeContents(part); return new Set([...text.getClientRects()].map((line) => Math.round(line.top))).size; };
              const split = all('td button, td .button').filter((button) => button.textContent.trim().length <= 12 && lines(button) > 1);
              const cut = all('.rows select').filter((choice) => width(choice) < 120);
              return [...narrow, ...broken, ...split, ...cut].slice(0, 5).map((part) => part.outerHTML.slice(0, 160)).join(' | ');
            }""";

    private Readable() {}

    /** Returns the first of them; empty if everything can be read. */
    static String notOn(Page page) {
        return (String) page.evaluate(UNREADABLE);
    }
}
