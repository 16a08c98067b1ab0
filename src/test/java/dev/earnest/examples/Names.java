package dev.earnest.examples;

import java.util.List;

/** Made-up companies. */
final class Names {
    private static final List<String> OWNERS = List.of(
            "Okafor",
            "Lindqvist",
            "Castellano",
            "Whitmore",
            "Haddad",
            "Nakamura",
            "Ferreira",
            "Kowalczyk",
            "Brandt",
            "O'Neill",
            "Sandoval",
            "Iyer",
            "Van Houten",
            "Morales",
            "Chevalier",
            "Petrov",
            "Alderton",
            "Mbeki",
            "Tanaka",
            "Rossi",
            "Halvorsen",
            "Desai",
            "Grantham",
            "Novak",
            "Quintero",
            "Eriksen",
            "Baptiste",
            "Yilmaz",
            "Cho",
            "Pemberton",
            "Adeyemi",
            "Larkin",
            "Moreau",
            "Steiner",
            "Caldwell",
            "Ibarra",
            "Ratnam",
            "Fairbanks",
            "Dunmore",
            "Vasquez",
            "Keller",
            "Abernathy",
            "Osei",
            "Bergstrom",
            "Takeda",
            "Marchetti",
            "Redfern",
            "Salazar",
            "Wynn");
    private static final List<String> TRADES = List.of(
            "Freight",
            "Foods",
            "Dental Group",
            "Logistics",
            "Textiles",
            "Insurance",
            "Robotics",
            "Hotels",
            "Credit Union",
            "Pharma",
            "Orchards",
            "Shipping",
            "Energy",
            "Publishing",
            "Packaging",
            "Clinics",
            "Breweries",
            "Aerospace",
            "Home Supply",
            "Legal",
            "Schools Trust",
            "Mining",
            "Water",
            "Motors",
            "Outdoor",
            "Farms",
            "Steel",
            "Optics");

    private Names() {}

    /** The company of that number; different for the first 1,372 numbers. */
    static String company(int number) {
        int owner = number * 5 % OWNERS.size();
        int trade = (number / OWNERS.size() * 11 + owner * 5) % TRADES.size();
        return OWNERS.get(owner) + " " + TRADES.get(trade);
    }
}
