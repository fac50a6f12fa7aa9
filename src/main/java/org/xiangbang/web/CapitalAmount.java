package org.xiangbang.web;

import org.xiangbang.shared.Money;

/** Writes an amount in the capital numerals of vouchers (正确填写票据和结算凭证的基本规定). */
final class CapitalAmount {
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private CapitalAmount() {}

    static String of(Money amount) {
        if (amount.fen() < 0) return "负" + of(new Money(Math.negateExact(amount.fen())));
        var yuan = amount.fen() / 100;
        var jiao = (int) (amount.fen() / 10 % 10);
        var fen = (int) (amount.fen() % 10);
        var text = new StringBuilder();
        if (yuan > 0) text.append(whole(yuan)).append('元');
        if (jiao == 0 && fen == 0) return (text.isEmpty() ? "零元" : text) + "整";
        if (jiao > 0) text.append(DIGITS[jiao]).append('角');
        else if (yuan > 0) text.append('零');
        if (fen > 0) text.append(DIGITS[fen]).append('分');
        return text.toString();
    }

    private static String whole(long yuan) {
        var text = new StringBuilder();
        var zero = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            var part = (int) (yuan / (long) Math.pow(10_000, group) % 10_000);
            if (part == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (zero || part < 1000)) text.append('零');
            text.append(group(part)).append(GROUPS[group]);
            zero = false;
        }
        return text.toString();
    }

    private static String group(int part) {
        var text = new StringBuilder();
        var zero = false;
        for (int place = 3; place >= 0; place--) {
            var digit = part / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                zero = !text.isEmpty();
                continue;
            }
            if (zero) text.append('零');
            text.append(DIGITS[digit]).append(PLACES[place]);
            zero = false;
        }
        return text.toString();
    }
}
