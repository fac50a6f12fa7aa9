package org.xiangbang.web;

import org.xiangbang.shared.Money;

/**
 * Writes an amount in the capital numerals of vouchers (支付结算办法附一 正确填写票据和结算凭证的基本规定). Zeros within the number are
 * written once; where that rule leaves 零 open, after 万 or 元, it is left out. 整 ends every amount without fen, so that nothing can be
 * added behind it.
 */
final class CapitalAmount {
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final long WAN = 10_000;
    private static final long YI = WAN * WAN;

    private CapitalAmount() {}

    static String of(Money amount) {
        if (amount.fen() < 0) return "负" + of(new Money(Math.negateExact(amount.fen())));
        var yuan = amount.fen() / 100;
        var jiao = (int) (amount.fen() / 10 % 10);
        var fen = (int) (amount.fen() % 10);
        if (amount.fen() == 0) return "零元整";
        var text = new StringBuilder();
        if (yuan > 0) text.append(whole(yuan)).append('元');
        if (jiao > 0) text.append(DIGITS[jiao]).append('角');
        else if (yuan > 0 && fen > 0) text.append('零');
        return text.append(fen > 0 ? DIGITS[fen] + "分" : "整").toString();
    }

    private static String whole(long number) {
        if (number >= YI) return joined(number, YI, "亿");
        return number >= WAN ? joined(number, WAN, "万") : below(number);
    }

    private static String joined(long number, long unit, String name) {
        var rest = number % unit;
        var head = whole(number / unit) + name;
        if (rest == 0) return head;
        return head + (rest < unit / 10 ? "零" : "") + whole(rest);
    }

    /** Writes a number below ten thousand. */
    private static String below(long number) {
        var text = new StringBuilder();
        var zero = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            var digit = (int) (number / (long) Math.pow(10, place) % 10);
            if (digit > 0) {
                if (zero) text.append(DIGITS[0]);
                text.append(DIGITS[digit]).append(PLACES[place]);
            }
            zero = digit == 0 && !text.isEmpty();
        }
        return text.toString();
    }
}
