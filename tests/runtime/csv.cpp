// SPDX-License-Identifier: BSL-1.0
// Expected numbers are those written in the files: here, and in the first and last lines of the data sets.
#define BOOST_TEST_DYN_LINK
#define BOOST_TEST_MODULE csv
#include <boost/test/unit_test.hpp>

#include <tapeless/adapt/csv.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

namespace tl = tapeless;

namespace {

struct scratch_file {
    std::string const path = std::filesystem::temp_directory_path() / ("tapeless_" + std::to_string(std::random_device{}()) + ".csv");
    explicit scratch_file(std::string const& text) { std::ofstream(path, std::ios::binary) << text; }
    ~scratch_file() { std::filesystem::remove(path); }
};

void expect_error(std::string const& text, std::string const& want, tl::csv_format format = {}) {
    scratch_file const file(text);
    auto const data = tl::read_csv(file.path, format);
    BOOST_TEST(!data.ok());
    BOOST_TEST(data.rows() == 0u);
    BOOST_TEST(data.error == "tapeless: " + file.path + want);
}

constexpr tl::csv_format labelled{.first = tl::first_line::counts_and_classes};

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_come_back_column_by_column) {
    std::string const byte_order_mark = "\xef\xbb\xbf";
    scratch_file const file(byte_order_mark + "1,2.5,-3e2\r\n+4, 5 ,1e-300\r\n\r\n \n");
    auto const data = tl::read_csv(file.path);
    BOOST_TEST_REQUIRE(data.ok(), data.error);
    BOOST_TEST_REQUIRE(data.rows() == 2u);
    BOOST_TEST_REQUIRE(data.column_count() == 3u);
    BOOST_TEST(data.column(0)[0] == 1);
    BOOST_TEST(data.column(0)[1] == 4);
    BOOST_TEST(data.column(1)[0] == 2.5);
    BOOST_TEST(data.column(1)[1] == 5);
    BOOST_TEST(data.column(2)[0] == -300);
    BOOST_TEST(data.column(2)[1] == 1e-300);
}

BOOST_AUTO_TEST_CASE(names_of_columns_are_kept) {
    scratch_file const file("speed;time\n1;2\n");
    auto const data = tl::read_csv(file.path, {.first = tl::first_line::names, .separator = ';'});
    BOOST_TEST_REQUIRE(data.ok(), data.error);
    BOOST_TEST(data.names == (std::vector<std::string>{"speed", "time"}), boost::test_tools::per_element());
    BOOST_TEST(data.rows() == 1u);
}

BOOST_AUTO_TEST_CASE(a_bias_is_a_column_of_ones_before_the_class) {
    scratch_file const file("2,1,no,yes\n3,0\n4,1\n");
    auto data = tl::read_csv(file.path, labelled);
    BOOST_TEST_REQUIRE(data.ok(), data.error);
    data.insert_column(1, 1.0);
    BOOST_TEST_REQUIRE(data.column_count() == 3u);
    BOOST_TEST(data.column(0)[1] == 4);
    BOOST_TEST(data.column(1)[0] == 1);
    BOOST_TEST(data.column(1)[1] == 1);
    BOOST_TEST(data.column(2)[1] == 1);
    BOOST_TEST(data.names[1] == "yes");
    auto const all = data.columns<4>();
    BOOST_TEST(all[2].size() == 2u);
    BOOST_TEST(all[3].empty());
}

BOOST_AUTO_TEST_CASE(the_breast_cancer_data_are_read) {
    auto const data = tl::read_csv("examples/data/breast_cancer.csv", labelled);
    BOOST_TEST_REQUIRE(data.ok(), data.error);
    BOOST_TEST(data.rows() == 569u);
    BOOST_TEST(data.column_count() == 31u);
    BOOST_TEST(data.names == (std::vector<std::string>{"malignant", "benign"}), boost::test_tools::per_element());
    BOOST_TEST(data.column(0)[0] == 17.99);
    BOOST_TEST(data.column(29)[0] == 0.1189);
    BOOST_TEST(data.column(0)[568] == 7.76);
    BOOST_TEST(data.column(30)[568] == 1);
}

BOOST_AUTO_TEST_CASE(columns_are_aligned_and_not_a_page_apart) {
    for (std::size_t rows : {1u, 512u, 1024u, 1000u}) {
        tl::data_table data(rows, 3);
        BOOST_TEST(reinterpret_cast<std::uintptr_t>(data.column(1).data()) % 64 == 0u);
        BOOST_TEST((data.column(1).data() - data.column(0).data()) % 512 != 0);
        BOOST_TEST(data.column(2).size() == rows);
        data.column(2)[rows - 1] = 1;
    }
}

BOOST_AUTO_TEST_CASE(missing_and_empty_files) {
    auto const missing = tl::read_csv("no/such/file.csv");
    BOOST_TEST(missing.error == "tapeless: no/such/file.csv cannot be opened");
    BOOST_TEST(tl::read_csv("/").error == "tapeless: / cannot be read");
    expect_error("", " has no rows");
    expect_error("\n\n", " has no rows");
    expect_error("a,b\n", " has no rows", {.first = tl::first_line::names});
    expect_error("0,1,no,yes\n", " has no rows", labelled);
}

BOOST_AUTO_TEST_CASE(rows_of_different_lengths) {
    expect_error("1,2\n3,4\n5\n", ", line 3: 1 number, expected 2");
    expect_error("1,2\n3,4,5\n", ", line 2: 3 numbers, expected 2");
    expect_error("a,b\n3,4,5\n", ", line 2: 3 numbers, expected 2", {.first = tl::first_line::names});
    expect_error("1,2\n\n3,4\n", ", line 2: the line is empty");
    expect_error("2,3,no,yes\n1,2,3,0\n1,2,0\n", ", line 3: 3 numbers, expected 4", labelled);
}

BOOST_AUTO_TEST_CASE(text_in_a_number) {
    expect_error("1,2\n3,four\n", ", line 2: column 2 is \"four\", not a number");
    expect_error("1,2\n3x,4\n", ", line 2: column 1 is \"3x\", not a number");
    expect_error("1,,2\n", ", line 1: column 2 is empty");
    expect_error("1,2,\n", ", line 1: column 3 is empty");
    expect_error("a,b\n", ", line 1: column 1 is \"a\", not a number");
    expect_error("1,1e999\n", ", line 1: column 2 is \"1e999\", outside the range of double");
}

BOOST_AUTO_TEST_CASE(numbers_that_are_not_finite) {
    expect_error("1,2\nnan,4\n", ", line 2: column 1 is \"nan\", not a finite number");
    expect_error("1,2\n3,-inf\n", ", line 2: column 2 is \"-inf\", not a finite number");
}

BOOST_AUTO_TEST_CASE(unknown_classes_and_broken_promises) {
    expect_error("2,1,no,yes\n1,0\n1,2\n", ", line 3: class 2 is not one of 0 … 1", labelled);
    expect_error("2,1,no,yes\n1,0\n1,-1\n", ", line 3: class -1 is not one of 0 … 1", labelled);
    expect_error("2,1,no,yes\n1,0.5\n", ", line 2: class 0.5 is not one of 0 … 1", labelled);
    expect_error("1,3\n", ", line 1: class 3 is not one of 0 … 2", {.classes = 3});
    expect_error("3,1,no,yes\n1,0\n1,1\n", ", line 1: 3 rows are promised, the file has 2", labelled);
    expect_error("x,1,no\n1,0\n", ", line 1: rows, features and the names of the classes are expected", labelled);
    expect_error("2,1.5,no\n1,0\n", ", line 1: rows, features and the names of the classes are expected", labelled);
    expect_error("2,1\n1,0\n", ", line 1: rows, features and the names of the classes are expected", labelled);
}
