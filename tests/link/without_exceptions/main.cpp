// SPDX-License-Identifier: BSL-1.0
// compiled with: -fno-exceptions -fno-rtti
// Everything but overflow of exact numbers works as ever; that is one line on stderr and abort. The slopes are worked out by hand.
#include <tapeless/tapeless.hpp>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>

using namespace tapeless::literals;
constexpr auto x = "x"_var;
constexpr auto y = "y"_var;
constexpr auto valley = tapeless::function_of<2>([](auto u, auto v) { return sq(1 - u) + 100 * sq(v - u * u); });

static_assert(proves_equal(derivative(x * sin(y), y), x * cos(y)));

// A process of its own that multiplies what does not fit 64 bits: does it end by abort?
bool aborts_on_overflow(long long factor) {
    pid_t const child = fork();
    if (child == 0) {
        std::freopen("/dev/null", "w", stderr);
        auto const square = (x * x)(x = factor);
        _exit(square == 0 ? 1 : 0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

bool every_method_descends();  // in methods.cpp

int main() {
    bool const slopes_are_right = gradient(valley)(-1.0, 2.0) == std::array{396.0, 200.0};
    auto const found = minimize(valley, std::array{0.9, 0.8}, tapeless::newton{});
    return slopes_are_right && found.ok() && (x * x)(x = 3) == 9 && every_method_descends() && aborts_on_overflow(1LL << 40) ? 0 : 1;
}
