// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/adapt/number_format.hpp>
#include <tapeless/descent/option_checks.hpp>

#include <cstddef>
#include <fstream>
#include <ostream>
#include <string>
#include <utility>

namespace tapeless {

namespace detail {

/// iteration,epoch,full,value,gradient_norm,x0,x1,…
inline void write_csv_head(std::ostream& out, std::size_t size) {
    out << "iteration,epoch,full,value,gradient_norm";
    for (std::size_t i = 0; i < size; ++i) out << ",x" + std::to_string(i);
    out << '\n';
}
inline void write_csv_row(std::ostream& out, auto const& step) {
    std::string line = std::to_string(step.index) + ',' + std::to_string(step.epoch) + (step.full ? ",1," : ",0,") +
                       shortest(static_cast<double>(step.value)) + ',' +
                       shortest(static_cast<double>(step.gradient_norm));
    for (std::size_t i = 0; i < step.point.size(); ++i) line += ',' + shortest(static_cast<double>(step.point[i]));
    out << line << '\n';
}

}  // namespace detail

/// An observer that writes every iteration into a file of comma-separated values, as it is made: iteration, epoch, full
/// (0: value and gradient are a mini-batch's), value, gradient_norm, the point. Doubles read back the same.
///
/// Errors   a file that cannot be opened: status bad_option; one that cannot be written: the result's message says so
class trace {
public:
    explicit trace(std::string of) : path{std::move(of)}, file{path, std::ios::binary} {}

    void operator()(auto const& step) {
        if (step.index == 0) detail::write_csv_head(file, step.point.size());
        detail::write_csv_row(file, step);
    }
    tapeless::problem problem() const {
        tapeless::problem found;
        if (file.is_open()) return found;
        found.status = status::bad_option;
        found.message.add("trace: ").add(path.c_str()).add(" cannot be opened");
        return found;
    }
    void amend(auto& end) {
        file.flush();
        if (!file) end.message.add("; trace: ").add(path.c_str()).add(" could not be written");
    }

private:
    std::string path;
    std::ofstream file;
};

}  // namespace tapeless
