package dev.coppice.cli.sample;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the shop's rows are made of. */
final class Words {

    record Country(String code, String name) {}

    record City(String name, double latitude, double longitude) {}

    static final List<Country> COUNTRIES = List.of(
            new Country("AT", "Austria"),
            new Country("BR", "Brazil"),
            new Country("CA", "Canada"),
            new Country("CH", "Switzerland"),
            new Country("CZ", "Czechia"),
            new Country("DE", "Germany"),
            new Country("DK", "Denmark"),
            new Country("ES", "Spain"),
            new Country("FI", "Finland"),
            new Country("FR", "France"),
            new Country("GB", "United Kingdom"),
            new Country("GR", "Greece"),
            new Country("IE", "Ireland"),
            new Country("IN", "India"),
            new Country("IT", "Italy"),
            new Country("JP", "Japan"),
            new Country("KE", "Kenya"),
            new Country("MX", "Mexico"),
            new Country("NL", "Netherlands"),
            new Country("NZ", "New Zealand"),
            new Country("PL", "Poland"),
            new Country("PT", "Portugal"),
            new Country("SE", "Sweden"),
            new Country("US", "United States"));

    static final List<City> CITIES = List.of(
            new City("Bergen", 60.39, 5.32),
            new City("Brno", 49.2, 16.61),
            new City("Cork", 51.9, -8.47),
            new City("Graz", 47.07, 15.44),
            new City("Kraków", 50.06, 19.94),
            new City("Kyoto", 35.01, 135.77),
            new City("Lyon", 45.76, 4.84),
            new City("Mombasa", -4.04, 39.67),
            new City("Mysuru", 12.3, 76.64),
            new City("Oulu", 65.01, 25.47),
            new City("Porto", 41.15, -8.61),
            new City("Puebla", 19.04, -98.21),
            new City("Recife", -8.05, -34.88),
            new City("Thessaloniki", 40.64, 22.94),
            new City("Utrecht", 52.09, 5.12),
            new City("Wellington", -41.29, 174.78));

    static final List<String> FIRST_NAMES = List.of(
            "Aiko", "Amara", "Anja", "Björn", "Carlos", "Chiara", "Daniel", "Elif", "Emma", "Fatima", "Gábor", "Hanna",
            "Inês", "Ivan", "Jamal", "Jana", "José", "Kofi", "Laura", "Liam", "Mei", "Milan", "Noor", "Olga", "Pavel",
            "Priya", "Rosa", "Søren", "Tomás", "Uma", "Victor", "Wanjiru", "Yara", "Zoë");

    static final List<String> LAST_NAMES = List.of(
            "Almeida",
            "Andersson",
            "Baker",
            "Bianchi",
            "Chen",
            "Costa",
            "Dubois",
            "Fischer",
            "García",
            "Haddad",
            "Hansen",
            "Ito",
            "Jensen",
            "Kaya",
            "Kimani",
            "Kowalska",
            "Laurent",
            "López",
            "Müller",
            "Nagy",
            "Novák",
            "O'Brien",
            "Okafor",
            "Papadakis",
            "Patel",
            "Rossi",
            "Sato",
            "Schmidt",
            "Silva",
            "Smith",
            "Visser",
            "Weber");

    static final List<String> STREETS = List.of(
            "Bridge Street",
            "Elm Avenue",
            "Garden Lane",
            "Harbour Road",
            "High Street",
            "Mill Lane",
            "Orchard Way",
            "School Road",
            "Station Street",
            "Willow Drive");

    static final Map<String, List<String>> CATEGORIES = categories();

    static final List<String> VARIANTS = List.of("Small", "Large", "Classic");

    static final List<String> JOBS = List.of("Managing director", "Head of sales", "Clerk");

    static final List<String> TRADES = List.of("Brothers", "Hardware", "Imports", "Trading", "Works");

    static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "pt");

    static final List<String> WAREHOUSES = List.of("EAST", "NORTH", "SOUTH", "WEST");

    static final List<String> REASONS =
            List.of("Arrived damaged", "Does not fit", "Not as described", "Ordered twice", "Too late");

    static final List<String> NOTES = List.of(
            "Please leave at the neighbour's",
            "Ring twice",
            "Gift wrapping, no invoice in the parcel",
            "Deliver after 5 p.m. – back entrance");

    private Words() {}

    /** The text in small letters of the alphabet. */
    static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace('ø', 'o');
        return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("[^a-z.]", "");
    }

    private static Map<String, List<String>> categories() {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        categories.put("Baskets", List.of("Bicycle basket", "Bread basket", "Laundry basket"));
        categories.put("Benches", List.of("Garden bench", "Hall bench", "Piano bench"));
        categories.put("Candles", List.of("Beeswax candle", "Lantern", "Tea light"));
        categories.put("Crockery", List.of("Bowl", "Jug", "Mug", "Plate"));
        categories.put("Fences", List.of("Chestnut paling", "Gate", "Hazel hurdle"));
        categories.put("Lamps", List.of("Desk lamp", "Floor lamp", "Night light"));
        categories.put("Pots", List.of("Herb pot", "Planter", "Watering can"));
        categories.put("Textiles", List.of("Apron", "Blanket", "Cushion", "Tea towel"));
        categories.put("Tools", List.of("Axe", "Billhook", "Spade", "Trowel"));
        return Collections.unmodifiableMap(categories);
    }
}
