package org.xiangbang.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * A row of the one table of numbers that the server and the script of the pages are held to.
 *
 * @param amount what it is as an amount of yuan, or the code by which it is refused
 * @param whole the same as a whole number
 */
public record NumberCase(String typed, String amount, String whole) {
    private static final String CODE = "field.";

    public static List<NumberCase> all() {
        try (var table = NumberCase.class.getResourceAsStream("/numbers.json")) {
            return new ObjectMapper().readValue(table, new TypeReference<List<NumberCase>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAmount() {
        return !amount.startsWith(CODE);
    }

    public Money money() {
        return Money.of(new BigDecimal(amount));
    }

    @Override
    public String toString() {
        return "“" + typed + "”";
    }
}
