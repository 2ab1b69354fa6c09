package dev.coppice.model.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTests {

    @ParameterizedTest
    @CsvSource({
        "date_shipped, dateShipped",
        "CustomerID, customerId",
        "CUSTOMER_ID, customerId",
        "HTTPServer, httpServer",
        "customerIDs, customerIds",
        "Order Details, orderDetails",
        "order-details, orderDetails",
        "__order__details__, orderDetails",
        "address2, address2",
        "address_2, address2",
        "line1Text, line1Text",
        "xAxis, xAxis",
        "ISOCode, isoCode",
        "Is_ABTest, isAbTest",
        "naïve_café, naiveCafe",
        "Straße, strasse",
        "Ærø, aero",
        "ﬁle_size, fileSize",
        "顧客, u9867u5ba2",
        "顧客_id, u9867u5ba2Id",
        "'a\uD83D\uDE00b', aU1f600B",
        "'\u202Eabc', abc",
        "__proto__, proto",
        "../../etc/x, etcX",
        "${7*7}, 77",
        "'*/ class X{}', classX",
        "!!!, u0021u0021u0021",
        "'a\nb', aB"
    })
    void nameIsSplitAndJoined(String name, String expected) {
        assertThat(Words.of(name).lowerCamel()).isEqualTo(expected);
    }

    @Test
    void emptyNameHasAWord() {
        assertThat(Words.of("").list()).containsExactly("unnamed");
    }

    @Test
    void asciiNameIsExact() {
        assertThat(Words.of("order_details").exact()).isTrue();
        assertThat(Words.of("café").exact()).isFalse();
    }

    @Test
    void lettersWithoutAsciiSpellingStayApart() {
        assertThat(Words.of("顧")).isNotEqualTo(Words.of("客"));
    }

    @Test
    void endIsTakenOff() {
        Words words = Words.of("ship_to_customer_id");

        assertThat(words.endsWith(Words.of("customer_id"))).isTrue();
        assertThat(words.withoutEnd(Words.of("customer_id")).lowerCamel()).isEqualTo("shipTo");
    }

    @Test
    void nothingHasNoWords() {
        assertThatThrownBy(() -> new Words(List.of(), true)).isInstanceOf(IllegalArgumentException.class);
    }
}
