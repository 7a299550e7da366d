// SPDX-License-Identifier: BSL-1.0
// Any file: the reader gives finite numbers in full rows, or one line that names the file; never anything else.
#include "bytes.hpp"

#include <tapeless/adapt/csv.hpp>

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <random>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    static std::string const path =
        std::filesystem::temp_directory_path() / ("tapeless_fuzz_" + std::to_string(std::random_device{}()) + ".csv");
    bytes in(data, size);
    tapeless::csv_format format;
    format.first = static_cast<tapeless::first_line>(in.one() % 3);
    format.classes = static_cast<int>(in.one() % 8) - 1;
    format.separator = in.flag() ? ',' : static_cast<char>(in.one());

    std::FILE* const file = std::fopen(path.c_str(), "wb");
    expect(file != nullptr, "the scratch file can be written");
    std::fwrite(in.rest(), 1, in.size(), file);
    std::fclose(file);
    tapeless::data_table table = tapeless::read_csv(path, format);
    std::filesystem::remove(path);

    if (!table.ok()) {
        expect(table.error.starts_with("tapeless: " + path), "an error names the file");
        expect(table.rows() == 0, "after an error there are no rows");
        return 0;
    }
    expect(table.rows() > 0 && table.column_count() > 0, "there are rows and columns");
    table.insert_column(0, 1.0);
    for (std::size_t j = 0; j < table.column_count(); ++j) {
        expect(table.column(j).size() == table.rows(), "columns are full");
        for (double const x : table.column(j)) expect(std::isfinite(x), "numbers are finite");
    }
    if (format.classes > 0 && format.first != tapeless::first_line::counts_and_classes)
        for (double const x : table.column(table.column_count() - 1)) expect(x >= 0 && x < format.classes, "classes are in range");
    return 0;
}
