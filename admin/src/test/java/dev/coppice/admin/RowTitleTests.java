package dev.coppice.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTitleTests {

    @ParameterizedTest
    @CsvSource({
        "Artist, name, name",
        "Album, title artistName, title",
        "Employee, title titleOfCourtesy firstName lastName, lastName",
        "Category, description categoryName, categoryName",
        "Product, supplierName productName, productName",
        "Person, firstName notes, firstName",
        "Invoice, billingAddress billingCity billingPostalCode, -",
        "Order, shipName shipAddress shipCity, -",
        "Invoice, shipName shipCity customerName, customerName",
        "Invoice, phoneNumber invoiceNumber, invoiceNumber",
        "Payment, cardNumber postalCode, -",
        "Region, regionDescription, regionDescription",
        "Voucher, code terms, code",
        "Customer, surname givenName, surname",
        "Track, filename, -",
        "Customer, address city companyName, companyName"
    })
    void rowIsNamedByWhatPeopleCallIt(String entity, String texts, String title) {
        assertThat(RowTitle.among(
                                entity,
                                Arrays.stream(texts.split(" ", -1))
                                        .map(name -> new RowTitle.Text(name, name))
                                        .toList())
                        .orElse("-"))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({"Thing, LAST_NAME, LAST_NAME", "OrderDetail, ORDER_DETAIL_CODE, ORDER_DETAIL_CODE", "Thing, CITY, -"})
    void columnsInOtherStylesAreUnderstood(String entity, String column, String title) {
        assertThat(RowTitle.among(entity, List.of(new RowTitle.Text(column, column)))
                        .orElse("-"))
                .isEqualTo(title);
    }
}
